curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: ListingBulkEditInput!) { startListingBulkEdit(input: \$input) { id state matched } }\",\"variables\":{\"input\":{\"ids\":[\"$LISTING_ID\"],\"change\":{\"addTags\":[\"summer\"]}}}}"
