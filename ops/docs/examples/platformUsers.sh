curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $OPERATOR_TOKEN" \
  -d "{\"query\":\"{ platformUsers(filter: { suspended: false }, first: 20) { totalCount nodes { id email name memberships { role tenantName } } } }\"}"
