curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: CreateCategoryFieldInput!) { createCategoryField(input: \$input) { id key options { value } } }\",\"variables\":{\"input\":{\"categoryId\":\"$CATEGORY_ID\",\"label\":\"Payment\",\"type\":\"MULTI_CHOICE\",\"options\":[{\"label\":\"Cash\"},{\"label\":\"Card\"}],\"isFilterable\":true}}}"
