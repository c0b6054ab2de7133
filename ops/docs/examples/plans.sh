curl -s "$URL/graphql" -H 'content-type: application/json' \
  -d "{\"query\":\"{ plans { key name rankWeight limits priceMonthly { amount currency } } }\"}"
