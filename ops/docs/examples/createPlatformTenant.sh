curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $OPERATOR_TOKEN" \
  -d "{\"query\":\"mutation (\$input: CreatePlatformTenantInput!) { createPlatformTenant(input: \$input) { id slug owners { email } } }\",\"variables\":{\"input\":{\"name\":\"Harbour Town\",\"slug\":\"$NEW_SLUG\",\"ownerEmail\":\"$NEW_EMAIL\",\"ownerName\":\"Nora Newcomer\",\"planKey\":\"pro\"}}}"
