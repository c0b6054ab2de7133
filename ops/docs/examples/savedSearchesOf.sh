curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"query (\$email: String!) { savedSearchesOf(email: \$email) { id status summary consentVersion confirmedAt } }\",\"variables\":{\"email\":\"ada@people.example\"}}"
