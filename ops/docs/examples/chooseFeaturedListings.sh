curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $PAYING_TOKEN" \
  -d "{\"query\":\"mutation (\$input: ChooseFeaturedListingsInput!) { chooseFeaturedListings(input: \$input) { included items { listing { name } until isChosen } } }\",\"variables\":{\"input\":{\"listingIds\":[\"$LISTING_ID\"]}}}"
