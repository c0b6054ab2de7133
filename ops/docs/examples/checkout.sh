curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"query (\$id: ID!) { checkout(id: \$id) { id state url expiresAt } }\",\"variables\":{\"id\":\"$CHECKOUT_ID\"}}"
