curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "x-tenant-id: $TENANT" \
  -d "{\"query\":\"query (\$slug: String!) { listing(slug: \$slug) { id name hours { weekly { day opens closes } } images { url alt } endorsements(first: 2) { nodes { comment } } jsonLd } }\",\"variables\":{\"slug\":\"$LISTING_SLUG\"}}"
