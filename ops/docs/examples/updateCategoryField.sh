curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!, \$input: UpdateCategoryFieldInput!) { updateCategoryField(id: \$id, input: \$input) { label } }\",\"variables\":{\"id\":\"$FIELD_ID\",\"input\":{\"label\":\"Tables outside\",\"isSearchable\":true}}}"
