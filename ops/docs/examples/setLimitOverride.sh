curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $OPERATOR_TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!, \$key: String!, \$reason: String!, \$until: DateTime!) { setLimitOverride(tenantId: \$id, key: \$key, value: 500, reason: \$reason, expiresAt: \$until) { limits { key planValue value } } }\",\"variables\":{\"id\":\"$OTHER_TENANT_ID\",\"key\":\"listings\",\"reason\":\"Moving house\",\"until\":\"$NEXT_MONTH\"}}"
