curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"query (\$filter: EnquiryFilter) { enquiries(filter: \$filter, first: 10) { nodes { id status name signals lastMessageAt listing { name } } totalCount pageInfo { hasNextPage endCursor } } }\",\"variables\":{\"filter\":{\"status\":\"NEW\"}}}"
