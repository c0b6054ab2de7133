curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $PAID_TOKEN" \
  -H 'idempotency-key: pause-2026-11' \
  -d "{\"query\":\"mutation (\$input: PauseSubscriptionInput!) { pauseSubscription(input: \$input) { id state pausedAt resumesAt } }\",\"variables\":{\"input\":{}}}"
