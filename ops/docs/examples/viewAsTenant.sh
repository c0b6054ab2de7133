curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $OPERATOR_TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!, \$reason: String!) { viewAsTenant(tenantId: \$id, role: EDITOR, reason: \$reason) { accessToken expiresAt } }\",\"variables\":{\"id\":\"$OTHER_TENANT_ID\",\"reason\":\"They cannot find a listing\"}}"
