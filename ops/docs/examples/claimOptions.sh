curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $MERCHANT_TOKEN" \
  -d "{\"query\":\"query (\$id: ID!) { claimOptions(listingId: \$id) { method hint } }\",\"variables\":{\"id\":\"$CLAIMABLE_ID\"}}"
