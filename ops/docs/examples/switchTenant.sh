curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$tenantId: ID!) { switchTenant(tenantId: \$tenantId) { accessToken adminUrl } }\",\"variables\":{\"tenantId\":\"$TENANT_ID\"}}"
