curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!, \$password: String!) { removePasskey(id: \$id, password: \$password) { id name } }\",\"variables\":{\"id\":\"$PASSKEY_ID\",\"password\":\"$PASSWORD\"}}"
