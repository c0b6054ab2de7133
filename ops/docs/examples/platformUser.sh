curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $OPERATOR_TOKEN" \
  -d "{\"query\":\"query (\$id: ID!) { platformUser(id: \$id) { email name disabledAt memberships { role tenantName } } }\",\"variables\":{\"id\":\"$USER_ID\"}}"
