curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: CreateCategoryInput!) { createCategory(input: \$input) { id slug } }\",\"variables\":{\"input\":{\"name\":\"Tea rooms\"}}}"
