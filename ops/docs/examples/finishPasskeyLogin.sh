curl -s "$URL/graphql" -H 'content-type: application/json' \
  -d "{\"query\":\"mutation (\$input: FinishPasskeyLoginInput!) { finishPasskeyLogin(input: \$input) { accessToken expiresAt adminUrl } }\",\"variables\":{\"input\":{\"credential\":{\"id\":\"$CREDENTIAL_ID\",\"clientDataJSON\":\"$CLIENT_DATA\",\"authenticatorData\":\"$AUTHENTICATOR_DATA\",\"signature\":\"$SIGNATURE\"}}}}"
