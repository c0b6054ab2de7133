curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"query (\$id: ID!) { enquiry(id: \$id) { id status name email phone listing { name } messages { author text createdAt writer { name } } } }\",\"variables\":{\"id\":\"$ENQUIRY_ID\"}}"
