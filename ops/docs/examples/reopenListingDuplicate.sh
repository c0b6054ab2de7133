curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { reopenListingDuplicate(id: \$id) { id status reasons decidedAt } }\",\"variables\":{\"id\":\"$DISMISSED_DUPLICATE_ID\"}}"
