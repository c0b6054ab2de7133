curl -s "$URL/graphql" -H 'content-type: application/json' \
  -d "{\"query\":\"mutation (\$input: RegisterInput!) { register(input: \$input) }\",\"variables\":{\"input\":{\"name\":\"Ada Example\",\"email\":\"ada@people.example\",\"password\":\"seven herring gulls\"}}}"
