curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!, \$input: RotateApiKeyInput) { rotateApiKey(id: \$id, input: \$input) { secret apiKey { id } } }\",\"variables\":{\"id\":\"$API_KEY_ID\",\"input\":{\"overlapMinutes\":60,\"password\":\"$PASSWORD\"}}}"
