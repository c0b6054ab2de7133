curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $OPERATOR_TOKEN" \
  -d "{\"query\":\"{ stripeEvents(filter: { state: PARKED }, first: 20) { totalCount nodes { id type attempts lastError tenant { slug } } pageInfo { hasNextPage endCursor } } }\"}"
