curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $OPERATOR_TOKEN" \
  -d "{\"query\":\"{ failedJobs(first: 20) { totalCount nodes { id task tenantId attempts error failedAt } } }\"}"
