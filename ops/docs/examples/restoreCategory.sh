curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { restoreCategory(id: \$id) { id name } }\",\"variables\":{\"id\":\"$DELETED_CATEGORY_ID\"}}"
