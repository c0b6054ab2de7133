curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"{ tenantSubscription { state plan { key name } interval price { amount currency } quantity total { amount currency } periodEnd cancelAt } tenant { id } }\"}"
