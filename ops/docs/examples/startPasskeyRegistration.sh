curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: ProveSelfInput!) { startPasskeyRegistration(input: \$input) { options } }\",\"variables\":{\"input\":{\"password\":\"$PASSWORD\"}}}"
