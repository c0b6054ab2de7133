curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"{ listingBulkEdits(first: 10) { nodes { id state change { parts } matched changed failed createdAt } pageInfo { hasNextPage endCursor } } }\"}"
