curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $OPERATOR_TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { dropJob(id: \$id) { id task } }\",\"variables\":{\"id\":\"$JOB_ID\"}}"
