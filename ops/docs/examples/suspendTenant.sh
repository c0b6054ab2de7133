curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $OPERATOR_TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!, \$reason: String!) { suspendTenant(id: \$id, reason: \$reason) { status statusReason } }\",\"variables\":{\"id\":\"$OTHER_TENANT_ID\",\"reason\":\"Unpaid since May\"}}"
