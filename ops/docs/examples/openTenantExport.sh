curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { openTenantExport(id: \$id) { url expiresAt } }\",\"variables\":{\"id\":\"$EXPORT_ID\"}}"
