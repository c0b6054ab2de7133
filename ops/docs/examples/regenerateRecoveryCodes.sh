curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: ProveSelfInput!) { regenerateRecoveryCodes(input: \$input) { codes } }\",\"variables\":{\"input\":{\"password\":\"$PASSWORD\",\"totpCode\":\"$RECOVERY_CODE\"}}}"
