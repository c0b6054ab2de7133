curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { revokeApiKey(id: \$id) { status } }\",\"variables\":{\"id\":\"$API_KEY_ID\"}}"
