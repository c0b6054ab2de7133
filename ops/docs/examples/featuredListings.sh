curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"{ featuredListings { included items { listing { id name } source until isChosen } } }\"}"
