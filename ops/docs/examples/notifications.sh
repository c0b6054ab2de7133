curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"{ notifications(first: 10) { nodes { id kind about readAt createdAt } pageInfo { hasNextPage endCursor } } }\"}"
