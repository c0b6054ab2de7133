curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "x-tenant-id: $TENANT" \
  -d "{\"query\":\"{ sitemap(first: 500) { nodes { url updatedAt } pageInfo { hasNextPage endCursor } } }\"}"
