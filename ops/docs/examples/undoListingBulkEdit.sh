curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { undoListingBulkEdit(id: \$id) { id state } }\",\"variables\":{\"id\":\"$DONE_BULK_EDIT_ID\"}}"
