curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { cancelListingBulkEdit(id: \$id) { id state changed } }\",\"variables\":{\"id\":\"$BULK_EDIT_ID\"}}"
