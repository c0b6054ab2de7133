curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { deleteSynonym(id: \$id) { id terms } }\",\"variables\":{\"id\":\"$SYNONYM_ID\"}}"
