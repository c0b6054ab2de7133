curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: DisableTotpInput!) { disableTotp(input: \$input) { totpSince recoveryCodesLeft } }\",\"variables\":{\"input\":{\"totpCode\":\"$RECOVERY_CODE\"}}}"
