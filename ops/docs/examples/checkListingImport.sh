curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!, \$input: CheckListingImportInput!) { checkListingImport(id: \$id, input: \$input) { id state } }\",\"variables\":{\"id\":\"$MAPPED_IMPORT_ID\",\"input\":{\"mapping\":[{\"column\":0,\"field\":\"name\"},{\"column\":1,\"field\":\"city\"}],\"saveAs\":\"Chamber of commerce\"}}}"
