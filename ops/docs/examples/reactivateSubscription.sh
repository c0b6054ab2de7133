curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $CANCELED_TOKEN" \
  -H 'idempotency-key: keep-2026-11' \
  -d "{\"query\":\"mutation { reactivateSubscription { id state cancelAt periodEnd } }\"}"
