curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"query (\$input: SimilarListingsInput!) { similarListings(input: \$input) { reasons listing { id name } } }\",\"variables\":{\"input\":{\"name\":\"Rathaus-Apotheke\",\"phone\":\"+49 89 2131 1000\"}}}"
