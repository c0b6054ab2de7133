curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $OPERATOR_TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!, \$key: String!) { removeLimitOverride(tenantId: \$id, key: \$key) { limits { key value } } }\",\"variables\":{\"id\":\"$OTHER_TENANT_ID\",\"key\":\"listings\"}}"
