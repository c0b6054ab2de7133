curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!, \$input: UpdateApiKeyInput!) { updateApiKey(id: \$id, input: \$input) { name allowedIps } }\",\"variables\":{\"id\":\"$API_KEY_ID\",\"input\":{\"name\":\"New website\"}}}"
