curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"{ apiKeys { id name label kind mode scopes status lastUsedAt expiresAt } }\"}"
