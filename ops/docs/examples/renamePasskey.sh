curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!, \$name: String!) { renamePasskey(id: \$id, name: \$name) { id name } }\",\"variables\":{\"id\":\"$PASSKEY_ID\",\"name\":\"Phone\"}}"
