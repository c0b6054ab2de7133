curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "x-tenant-id: $TENANT" \
  -d "{\"query\":\"mutation (\$input: ReportContentInput!) { reportContent(input: \$input) { id status } }\",\"variables\":{\"input\":{\"targetType\":\"LISTING\",\"targetId\":\"$LISTING_ID\",\"reason\":\"CLOSED\",\"details\":\"The door is bricked up.\",\"evidenceUrls\":[\"https://www.example.org/photo\"],\"formToken\":\"$FORM_TOKEN\"}}}"
