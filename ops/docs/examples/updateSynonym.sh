curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!, \$input: SynonymInput!) { updateSynonym(id: \$id, input: \$input) { terms } }\",\"variables\":{\"id\":\"$SYNONYM_ID\",\"input\":{\"terms\":[\"barber\",\"coiffeur\"]}}}"
