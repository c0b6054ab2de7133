curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $MERCHANT_TOKEN" \
  -d "{\"query\":\"mutation (\$input: ClaimListingInput!) { claimListing(input: \$input) { id status } }\",\"variables\":{\"input\":{\"listingId\":\"$LISTING_ID\",\"proof\":\"I run it; my name is on the imprint of its website.\",\"evidenceUrls\":[\"https://www.example.org/imprint\"]}}}"
