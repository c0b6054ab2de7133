curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $PAYING_TOKEN" \
  -H 'idempotency-key: cancel-2026-11' \
  -d "{\"query\":\"mutation (\$input: CancelSubscriptionInput!) { cancelSubscription(input: \$input) { id state cancelAt } }\",\"variables\":{\"input\":{\"when\":\"PERIOD_END\",\"confirm\":true,\"reason\":\"TOO_EXPENSIVE\"}}}"
