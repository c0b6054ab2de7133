curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: ConfirmUploadInput!) { confirmUpload(input: \$input) { id url width height } }\",\"variables\":{\"input\":{\"key\":\"$UPLOAD_KEY\",\"alt\":\"The shop from the street\"}}}"
