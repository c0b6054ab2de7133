curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!, \$input: UpdateEnquiryInput!) { updateEnquiry(id: \$id, input: \$input) { id status } }\",\"variables\":{\"id\":\"$ENQUIRY_ID\",\"input\":{\"status\":\"CLOSED\"}}}"
