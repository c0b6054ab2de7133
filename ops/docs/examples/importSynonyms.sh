curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: ImportSynonymsInput!) { importSynonyms(input: \$input) { added known } }\",\"variables\":{\"input\":{\"text\":\"barber, coiffeur\\ntablet => ipad, galaxy tab\"}}}"
