curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $OPERATOR_TOKEN" \
  -d "{\"query\":\"query (\$input: MoveSubscriptionsInput!) { previewMoveSubscriptions(input: \$input) { givenCount payingCount charges { interval count locations before { amount currency } after { amount } firstAt } } }\",\"variables\":{\"input\":{\"planKey\":\"$MOVED_PLAN\",\"fromVersion\":1}}}"
