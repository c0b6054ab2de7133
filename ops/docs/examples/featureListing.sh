curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!, \$until: DateTime) { featureListing(id: \$id, until: \$until) { featuredUntil } }\",\"variables\":{\"id\":\"$LISTING_ID\",\"until\":\"2099-01-01T00:00:00Z\"}}"
