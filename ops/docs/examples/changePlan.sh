curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $PAYING_TOKEN" \
  -H 'idempotency-key: to-premium-2026-11' \
  -d "{\"query\":\"mutation (\$input: ChangePlanInput!) { changePlan(input: \$input) { id state plan { key } total { amount currency } nextPlan { key } nextPlanAt } }\",\"variables\":{\"input\":{\"planKey\":\"premium\",\"interval\":\"MONTH\"}}}"
