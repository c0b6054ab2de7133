curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $OPERATOR_TOKEN" \
  -d "{\"query\":\"{ platformTenants(filter: { status: ONBOARDING }, first: 20) { totalCount nodes { id slug name status plan { key } owners { email } usage { members listings } } pageInfo { hasNextPage endCursor } } }\"}"
