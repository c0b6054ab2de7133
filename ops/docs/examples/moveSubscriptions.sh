curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $OPERATOR_TOKEN" \
  -d "{\"query\":\"mutation (\$input: MoveSubscriptionsInput!) { moveSubscriptions(input: \$input) { movedCount leftCount plan { id } } }\",\"variables\":{\"input\":{\"planKey\":\"$MOVED_PLAN\",\"fromVersion\":1}}}"
