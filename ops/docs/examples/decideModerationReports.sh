curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: DecideModerationInput!) { decideModerationReports(input: \$input) { decided { id status } refused { id code message } } }\",\"variables\":{\"input\":{\"entries\":[{\"id\":\"$REPORT_ID\",\"version\":1}],\"decision\":\"REJECT\",\"reason\":\"The business has closed.\"}}}"
