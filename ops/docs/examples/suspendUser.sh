curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $OPERATOR_TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!, \$reason: String!) { suspendUser(id: \$id, reason: \$reason) { disabledAt disabledReason } }\",\"variables\":{\"id\":\"$USER_ID\",\"reason\":\"The account was taken over\"}}"
