curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $OPERATOR_TOKEN" \
  -d "{\"query\":\"{ platformNotifications(first: 20) { totalCount nodes { id kind about createdAt readAt } } }\"}"
