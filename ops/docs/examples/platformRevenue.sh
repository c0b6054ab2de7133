curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $OPERATOR_TOKEN" \
  -d "{\"query\":\"{ platformRevenue(currency: \\\"EUR\\\", months: 12) { currency currencies at mrr { amount } payingCount trialCount months { month mrr { amount } gained { amount } churned { amount } churnRate } plans { key name payingCount mrr { amount } } cohorts { month size kept } } }\"}"
