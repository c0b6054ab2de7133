curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"{ listingExports { id state format rowCount written expiresAt } }\"}"
