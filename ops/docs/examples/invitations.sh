curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"{ invitations { totalCount nodes { id email role sentAt expiresAt expired } } }\"}"
