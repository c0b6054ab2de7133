curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { setListingPlan(id: \$id, planKey: \\\"pro\\\") { plan { key } rank { planWeight } } }\",\"variables\":{\"id\":\"$LISTING_ID\"}}"
