curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "x-tenant-id: $TENANT" \
  -d "{\"query\":\"query (\$filter: ListingFilter) { listingClusters(filter: \$filter, zoom: 12) { count listingId location { lat lng } bounds { south west north east } } }\",\"variables\":{\"filter\":{\"bounds\":{\"south\":50,\"west\":-5,\"north\":51,\"east\":-4}}}}"
