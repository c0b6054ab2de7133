curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"{ billingInvoices(first: 12) { totalCount nodes { number state issuedAt total { amount currency } amountPaid { amount } pdfUrl } pageInfo { hasNextPage endCursor } } }\"}"
