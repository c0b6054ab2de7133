curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: RequestTenantExportInput!) { requestTenantExport(input: \$input) { id state } }\",\"variables\":{\"input\":{\"password\":\"$PASSWORD\"}}}"
