curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: CreateApiKeyInput!) { createApiKey(input: \$input) { secret apiKey { id label } } }\",\"variables\":{\"input\":{\"name\":\"Website\",\"kind\":\"SECRET\",\"mode\":\"LIVE\",\"scopes\":[\"listing.read\"],\"allowedIps\":[\"203.0.113.0/24\"]}}}"
