curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$listing: ID!, \$change: ID!) { undoListingChange(listingId: \$listing, changeId: \$change) { listing { name } restored { name } left { name standing } } }\",\"variables\":{\"listing\":\"$CHANGED_LISTING_ID\",\"change\":\"$CHANGE_ID\"}}"
