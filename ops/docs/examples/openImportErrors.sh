curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { openImportErrors(id: \$id, report: ERRORS) { url expiresAt } }\",\"variables\":{\"id\":\"$DONE_IMPORT_ID\"}}"
