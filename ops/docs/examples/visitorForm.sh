curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "x-tenant-id: $TENANT" \
  -d "{\"query\":\"{ visitorForm { formToken visitorToken waitSeconds expiresAt } }\"}"
