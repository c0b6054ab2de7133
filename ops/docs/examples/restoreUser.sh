curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $OPERATOR_TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { restoreUser(id: \$id) { disabledAt } }\",\"variables\":{\"id\":\"$USER_ID\"}}"
