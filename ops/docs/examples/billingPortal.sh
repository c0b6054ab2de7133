curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $PAYING_TOKEN" \
  -d "{\"query\":\"mutation (\$input: BillingPortalInput!) { billingPortal(input: \$input) { url } }\",\"variables\":{\"input\":{\"flow\":\"PAYMENT_METHOD\"}}}"
