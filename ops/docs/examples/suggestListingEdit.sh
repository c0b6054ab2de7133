curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "x-tenant-id: $TENANT" \
  -d "{\"query\":\"mutation (\$input: SuggestListingEditInput!) { suggestListingEdit(input: \$input) { id status } }\",\"variables\":{\"input\":{\"listingId\":\"$LISTING_ID\",\"website\":\"https://www.the-new-kettle.example\",\"note\":\"It says so on the door.\",\"formToken\":\"$FORM_TOKEN\"}}}"
