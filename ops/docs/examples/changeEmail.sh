curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: ChangeEmailInput!) { changeEmail(input: \$input) }\",\"variables\":{\"input\":{\"email\":\"olive@elsewhere.example\",\"password\":\"$PASSWORD\"}}}"
