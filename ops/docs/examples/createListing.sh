curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: CreateListingInput!) { createListing(input: \$input) { id slug status } }\",\"variables\":{\"input\":{\"name\":\"The Quiet Kettle\",\"status\":\"PUBLISHED\",\"location\":{\"lat\":50.3402,\"lng\":-4.6321},\"hours\":{\"text\":\"Mo-Sa 09:00-17:00\"}}}}"
