curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { readListingImport(id: \$id) { id state } }\",\"variables\":{\"id\":\"$IMPORT_ID\"}}"
