curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"query (\$id: ID!) { listingImport(id: \$id) { id state progress format encoding delimiter columns { index heading samples field } planned { rows created updated unchanged rejected duplicates } problems { line column reason kind } failure } }\",\"variables\":{\"id\":\"$IMPORT_ID\"}}"
