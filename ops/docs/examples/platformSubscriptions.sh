curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $OPERATOR_TOKEN" \
  -d "{\"query\":\"{ platformSubscriptions(filter: { state: PAST_DUE }, first: 20) { totalCount nodes { id tenant { slug } plan { key version } state interval total { amount currency } periodEnd pastDueSince } pageInfo { hasNextPage endCursor } } }\"}"
