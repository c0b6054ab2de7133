curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { undoListingImport(id: \$id) { id state } }\",\"variables\":{\"id\":\"$DONE_IMPORT_ID\"}}"
