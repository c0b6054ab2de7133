curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "x-tenant-id: $TENANT" \
  -d "{\"query\":\"mutation (\$input: EndorseListingInput!) { endorseListing(input: \$input) { id status wouldRepeat tags comment } }\",\"variables\":{\"input\":{\"listingId\":\"$LISTING_ID\",\"wouldRepeat\":true,\"tags\":[\"friendly\"],\"comment\":\"The kettle was mended in a day.\",\"email\":\"ada@people.example\",\"formToken\":\"$FORM_TOKEN\"}}}"
