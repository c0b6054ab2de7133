curl -s "$URL/graphql" -H 'content-type: application/json' -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"{ auditLog(first: 20, filter: { outcome: DONE }) { totalCount pageInfo { endCursor } nodes { at action actor { kind name } target { type id label } changes { kind fields { name before after masked } } requestId } } }\"}"
