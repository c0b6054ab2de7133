curl -s "$URL/graphql" -H 'content-type: application/json' \
  -d "{\"query\":\"{ plans { key version name rankWeight limits trialDays prices { interval amount { amount currency } } } }\"}"
