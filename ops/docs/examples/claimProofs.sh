curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $MERCHANT_TOKEN" \
  -d "{\"query\":\"query (\$id: ID!) { claimProofs(listingId: \$id) { id method hint expiresAt } }\",\"variables\":{\"id\":\"$CLAIMABLE_ID\"}}"
