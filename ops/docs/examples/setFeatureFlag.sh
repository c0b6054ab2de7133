curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $OPERATOR_TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!, \$key: String!) { setFeatureFlag(tenantId: \$id, key: \$key, enabled: true) { features { key inPlan enabled } } }\",\"variables\":{\"id\":\"$OTHER_TENANT_ID\",\"key\":\"receptionist\"}}"
