curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $MEMBER_TOKEN" \
  -d "{\"query\":\"mutation (\$tenantId: ID!) { leaveTenant(tenantId: \$tenantId) }\",\"variables\":{\"tenantId\":\"$TENANT_ID\"}}"
