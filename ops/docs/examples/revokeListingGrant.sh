curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$listingId: ID!, \$userId: ID!) { revokeListingGrant(listingId: \$listingId, userId: \$userId) { user { name } listings { id } } }\",\"variables\":{\"listingId\":\"$LISTING_ID\",\"userId\":\"$MERCHANT_ID\"}}"
