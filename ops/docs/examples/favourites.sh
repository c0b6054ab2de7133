curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "x-tenant-id: $TENANT" \
  -d "{\"query\":\"query (\$token: String!) { favourites(token: \$token) { listings { slug name } } }\",\"variables\":{\"token\":\"$FAVOURITES\"}}"
