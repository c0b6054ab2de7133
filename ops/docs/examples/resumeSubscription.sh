curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $PAUSED_TOKEN" \
  -H 'idempotency-key: resume-2026-11' \
  -d "{\"query\":\"mutation { resumeSubscription { id state periodEnd } }\"}"
