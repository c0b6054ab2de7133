curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "x-tenant-id: $TENANT" \
  -d "{\"query\":\"query (\$filter: ListingFilter) { listings(filter: \$filter, sort: DISTANCE, first: 5) { totalCount nodes { name distanceKm isOpenNow rank { score proximityBonus } } pageInfo { hasNextPage endCursor } } }\",\"variables\":{\"filter\":{\"text\":\"kettle\",\"near\":{\"lat\":50.34,\"lng\":-4.63,\"radiusKm\":5}}}}"
