curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $OPERATOR_TOKEN" \
  -d "{\"query\":\"{ platformFailedPayments(first: 20) { totalCount nodes { id tenant { slug } amountDue { amount currency } failedAt attempts nextAttemptAt remindedOnDay lapsesAt } pageInfo { hasNextPage endCursor } } }\"}"
