curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -H 'idempotency-key: upgrade-to-pro-2026-11' \
  -d "{\"query\":\"mutation (\$input: StartCheckoutInput!) { startCheckout(input: \$input) { id url expiresAt } }\",\"variables\":{\"input\":{\"planKey\":\"pro\",\"interval\":\"MONTH\",\"currency\":\"EUR\"}}}"
