curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"{ billing { isAvailable isSandbox currency paymentMethod { brand last4 expMonth expYear } viewerCanChange } }\"}"
