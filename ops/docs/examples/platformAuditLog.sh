curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $OPERATOR_TOKEN" \
  -d "{\"query\":\"{ platformAuditLog(filter: { outcome: DONE, text: \\\"suspend\\\" }, first: 20) { totalCount nodes { at action actor { name } tenant { name } reason } } }\"}"
