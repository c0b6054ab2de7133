curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$code: String!) { confirmTotp(code: \$code) { codes } }\",\"variables\":{\"code\":\"$TOTP_CODE\"}}"
