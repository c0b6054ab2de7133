curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "x-tenant-id: $TENANT" \
  -d "{\"query\":\"query (\$slugs: [String!]!) { signFavourites(slugs: \$slugs) { token listings { slug name } } }\",\"variables\":{\"slugs\":[\"the-old-kettle\"]}}"
