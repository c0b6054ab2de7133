curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: SynonymInput!) { createSynonym(input: \$input) { id terms onlyFrom } }\",\"variables\":{\"input\":{\"terms\":[\"barber\",\"hairdresser\",\"hair studio\"]}}}"
