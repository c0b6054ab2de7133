curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"query (\$id: ID!) { listingBulkEdit(id: \$id) { id state progress change { parts status } matched changed unchanged failed failures { id name reason } undoableUntil viewerCanUndo } }\",\"variables\":{\"id\":\"$BULK_EDIT_ID\"}}"
