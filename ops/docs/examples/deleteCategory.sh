curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { deleteCategory(id: \$id) { id } }\",\"variables\":{\"id\":\"$CATEGORY_ID\"}}"
