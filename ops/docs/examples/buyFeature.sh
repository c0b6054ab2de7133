curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -H 'idempotency-key: stand-out-in-december' \
  -d "{\"query\":\"mutation (\$input: BuyFeatureInput!) { buyFeature(input: \$input) { id url expiresAt } }\",\"variables\":{\"input\":{\"listingId\":\"$LISTING_ID\",\"days\":30}}}"
