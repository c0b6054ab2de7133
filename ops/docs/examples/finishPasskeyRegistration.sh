curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: FinishPasskeyRegistrationInput!) { finishPasskeyRegistration(input: \$input) { id name host } }\",\"variables\":{\"input\":{\"name\":\"Laptop\",\"credential\":{\"id\":\"$CREDENTIAL_ID\",\"clientDataJSON\":\"$CLIENT_DATA\",\"attestationObject\":\"$ATTESTATION\"}}}}"
