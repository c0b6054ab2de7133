curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: UpdateProfileInput!) { updateProfile(input: \$input) { user { name } profile { firstName phone timezone } } }\",\"variables\":{\"input\":{\"firstName\":\"Rosa\",\"lastName\":\"Pell\",\"timezone\":\"Europe/London\"}}}"
