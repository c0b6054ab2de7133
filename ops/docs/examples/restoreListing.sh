curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { restoreListing(id: \$id) { id status } }\",\"variables\":{\"id\":\"$DELETED_LISTING_ID\"}}"
