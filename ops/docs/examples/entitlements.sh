curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"{ entitlements { plan { key } features { key enabled says upgradeTo { key } opens } limits { key kind unit limit used isFull says } } }\"}"
