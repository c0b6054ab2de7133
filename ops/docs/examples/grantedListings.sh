curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $MERCHANT_TOKEN" \
  -d "{\"query\":\"{ grantedListings { id name status viewerCanEdit } }\"}"
