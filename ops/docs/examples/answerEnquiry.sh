curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!, \$input: AnswerEnquiryInput!) { answerEnquiry(id: \$id, input: \$input) { id status messages { author text createdAt } } }\",\"variables\":{\"id\":\"$ENQUIRY_ID\",\"input\":{\"text\":\"Yes, bring it along.\"}}}"
