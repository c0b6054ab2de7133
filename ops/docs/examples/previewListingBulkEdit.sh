curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"query (\$input: ListingBulkEditInput!) { previewListingBulkEdit(input: \$input) { matched examined changing unchanged failing failures { id name reason } } }\",\"variables\":{\"input\":{\"filter\":{\"status\":\"PUBLISHED\"},\"change\":{\"addTags\":[\"summer\"]}}}}"
