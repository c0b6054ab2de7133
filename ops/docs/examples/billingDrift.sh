curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $OPERATOR_TOKEN" \
  -d "{\"query\":\"{ billingDrift(first: 20) { totalCount nodes { id kind ref tenantId found healedAt seenAt createdAt } } }\"}"
