curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { deleteListing(id: \$id) { id } }\",\"variables\":{\"id\":\"$LISTING_ID\"}}"
