curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $OPERATOR_TOKEN" \
  -d "{\"query\":\"query (\$id: ID!) { platformTenant(id: \$id) { slug name status statusReason statusChangedAt } }\",\"variables\":{\"id\":\"$OTHER_TENANT_ID\"}}"
