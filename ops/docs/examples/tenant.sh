curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "x-tenant-id: $TENANT" \
  -d "{\"query\":\"{ tenant { id slug name timezone locale branding { logoUrl font radius colors { primary text } } } }\"}"
