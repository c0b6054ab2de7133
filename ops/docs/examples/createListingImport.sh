curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: CreateListingImportInput!) { createListingImport(input: \$input) { id state upload { url contentType expiresAt } } }\",\"variables\":{\"input\":{\"fileName\":\"shops.csv\",\"bytes\":2048}}}"
