curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $OPERATOR_TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!, \$input: UpdatePlatformTenantInput!) { updatePlatformTenant(id: \$id, input: \$input) { name plan { key } } }\",\"variables\":{\"id\":\"$OTHER_TENANT_ID\",\"input\":{\"planKey\":\"premium\"}}}"
