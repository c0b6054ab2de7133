curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $OPERATOR_TOKEN" \
  -d "{\"query\":\"mutation (\$input: UpdatePlanInput!) { updatePlan(input: \$input) { id plan { version rankWeight } limits { key value } } }\",\"variables\":{\"input\":{\"planKey\":\"premium\",\"fromVersion\":1,\"rankWeight\":31,\"limits\":[{\"key\":\"listings\",\"value\":30000}]}}}"
