curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: ReorderCategoriesInput!) { reorderCategories(input: \$input) { slug sortOrder } }\",\"variables\":{\"input\":{\"parentId\":\"$CATEGORY_ID\",\"ids\":[]}}}"
