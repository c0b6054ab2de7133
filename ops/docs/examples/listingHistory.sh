curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"query (\$id: ID!) { listingHistory(listingId: \$id) { nodes { id at action actorName fields { name before after standing } } } }\",\"variables\":{\"id\":\"$LISTING_ID\"}}"
