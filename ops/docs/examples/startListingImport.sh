curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { startListingImport(id: \$id) { id state } }\",\"variables\":{\"id\":\"$CHECKED_IMPORT_ID\"}}"
