curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $MERCHANT_TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { withdrawListingChanges(id: \$id) { id pendingChanges { field before after } } }\",\"variables\":{\"id\":\"$WAITING_LISTING_ID\"}}"
