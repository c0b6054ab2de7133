curl -s "$URL/graphql" -H 'content-type: application/json' \
  -d "{\"query\":\"mutation (\$email: String!) { requestPasswordReset(email: \$email) }\",\"variables\":{\"email\":\"ada@people.example\"}}"
