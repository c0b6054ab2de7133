curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { verifyTenantDomain(id: \$id) { status problem checkedAt } }\",\"variables\":{\"id\":\"$DOMAIN_ID\"}}"
