curl -s "$URL/graphql" -H 'content-type: application/json' -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"{ auditLogCsv(filter: { targetType: \\\"Listing\\\" }) { csv endCursor } }\"}"
