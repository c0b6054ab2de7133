curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $OPERATOR_TOKEN" \
  -d "{\"query\":\"{ platformPlans { id isCurrent tenantCount subscriptionCount limits { key value } features { key included } plan { key version name prices { interval amount { amount currency } } } } }\"}"
