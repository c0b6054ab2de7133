curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { deleteCategoryField(id: \$id) { id label } }\",\"variables\":{\"id\":\"$FIELD_ID\"}}"
