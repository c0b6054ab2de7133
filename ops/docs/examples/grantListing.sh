curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$listingId: ID!, \$userId: ID!) { grantListing(listingId: \$listingId, userId: \$userId) { user { name } listings { id name } } }\",\"variables\":{\"listingId\":\"$LISTING_ID\",\"userId\":\"$MERCHANT_ID\"}}"
