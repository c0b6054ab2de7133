curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"{ listingImports(first: 10) { nodes { id fileName state counts { rows created updated rejected } undoableUntil } pageInfo { hasNextPage endCursor } } }\"}"
