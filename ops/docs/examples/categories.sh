curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "x-tenant-id: $TENANT" \
  -d "{\"query\":\"{ categories { id slug name listingCount parent { slug } } }\"}"
