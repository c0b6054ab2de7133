curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { openListingExport(id: \$id) { url expiresAt } }\",\"variables\":{\"id\":\"$LISTING_EXPORT_ID\"}}"
