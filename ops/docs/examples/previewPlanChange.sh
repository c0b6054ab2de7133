curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $PAYING_TOKEN" \
  -d "{\"query\":\"query (\$input: PreviewPlanChangeInput!) { previewPlanChange(input: \$input) { when beginsAt dueNow { amount currency } credit { amount } nextTotal { amount } nextAt previewedAt lines { says amount { amount } } losses { kind says count listings { name } } } }\",\"variables\":{\"input\":{\"planKey\":\"premium\",\"interval\":\"MONTH\"}}}"
