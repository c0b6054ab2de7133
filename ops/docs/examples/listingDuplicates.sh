curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"query (\$filter: ListingDuplicateFilter) { listingDuplicates(filter: \$filter, first: 10) { nodes { id reasons distanceKm status listings { id name } } totalCount pageInfo { hasNextPage endCursor } } }\",\"variables\":{\"filter\":{\"status\":\"OPEN\"}}}"
