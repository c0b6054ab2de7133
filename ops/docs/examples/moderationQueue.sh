curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"{ moderationQueue(first: 20) { totalCount nodes { id version kind signals details listing { name } endorsement { comment } } pageInfo { hasNextPage endCursor } } }\"}"
