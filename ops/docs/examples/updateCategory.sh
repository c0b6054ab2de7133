curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!, \$input: UpdateCategoryInput!) { updateCategory(id: \$id, input: \$input) { name } }\",\"variables\":{\"id\":\"$CATEGORY_ID\",\"input\":{\"name\":\"Cafés\"}}}"
