curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "x-api-key: $API_KEY" \
  -d "{\"query\":\"{ verifyApiKey { id kind mode scopes } }\"}"
