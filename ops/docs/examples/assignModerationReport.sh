curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!, \$userId: ID) { assignModerationReport(id: \$id, userId: \$userId) { id version assignee { name } } }\",\"variables\":{\"id\":\"$REPORT_ID\",\"userId\":\"$MEMBER_ID\"}}"
