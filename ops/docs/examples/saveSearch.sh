curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "x-tenant-id: $TENANT" \
  -d "{\"query\":\"mutation (\$input: SaveSearchInput!) { saveSearch(input: \$input) { id status frequency summary } }\",\"variables\":{\"input\":{\"filter\":{\"text\":\"kettle\",\"near\":{\"lat\":48.14,\"lng\":11.58,\"radiusKm\":10}},\"email\":\"ada@people.example\",\"frequency\":\"WEEKLY\",\"consentVersion\":\"2026-11\",\"formToken\":\"$FORM_TOKEN\"}}}"
