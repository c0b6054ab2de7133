curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { restoreCategoryField(id: \$id) { id label } }\",\"variables\":{\"id\":\"$DELETED_FIELD_ID\"}}"
