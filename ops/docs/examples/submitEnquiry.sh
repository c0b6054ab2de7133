curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "x-tenant-id: $TENANT" \
  -d "{\"query\":\"mutation (\$input: SubmitEnquiryInput!) { submitEnquiry(input: \$input) { id status createdAt } }\",\"variables\":{\"input\":{\"listingId\":\"$LISTING_ID\",\"name\":\"Ada\",\"email\":\"ada@people.example\",\"message\":\"Do you mend kettles?\",\"consentVersion\":\"2026-11\",\"formToken\":\"$FORM_TOKEN\"}}}"
