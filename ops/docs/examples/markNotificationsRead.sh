curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: MarkNotificationsReadInput!) { markNotificationsRead(input: \$input) }\",\"variables\":{\"input\":{}}}"
