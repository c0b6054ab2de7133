curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { dismissListingDuplicate(id: \$id) { id status reasons decidedAt } }\",\"variables\":{\"id\":\"$DUPLICATE_ID\"}}"
