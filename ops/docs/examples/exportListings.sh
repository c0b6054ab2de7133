curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: ExportListingsInput!) { exportListings(input: \$input) { id state rowCount } }\",\"variables\":{\"input\":{\"format\":\"CSV\",\"filter\":{\"status\":\"PUBLISHED\"},\"columns\":[\"name\",\"city\",\"phone\"]}}}"
