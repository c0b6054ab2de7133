curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$email: String!) { deleteSavedSearchesOf(email: \$email) }\",\"variables\":{\"email\":\"ada@people.example\"}}"
