curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"{ tenantExports { id state bytes rowCount fileCount createdAt expiresAt } }\"}"
