curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { revokeSession(id: \$id) { id browser system } }\",\"variables\":{\"id\":\"$SESSION_ID\"}}"
