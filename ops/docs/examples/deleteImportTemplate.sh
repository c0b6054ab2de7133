curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { deleteImportTemplate(id: \$id) { id name } }\",\"variables\":{\"id\":\"$TEMPLATE_ID\"}}"
