curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: ProveSelfInput!) { startTotp(input: \$input) { secret uri qr } }\",\"variables\":{\"input\":{\"password\":\"$PASSWORD\"}}}"
