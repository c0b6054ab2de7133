curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"query (\$id: ID!) { moderationReport(id: \$id) { id version status reason details evidenceUrls isTargetPublic listing { name } assignee { name } } }\",\"variables\":{\"id\":\"$REPORT_ID\"}}"
