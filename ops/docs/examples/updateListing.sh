curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!, \$input: UpdateListingInput!) { updateListing(id: \$id, input: \$input) { name phone } }\",\"variables\":{\"id\":\"$LISTING_ID\",\"input\":{\"phone\":\"+44 1632 960123\"}}}"
