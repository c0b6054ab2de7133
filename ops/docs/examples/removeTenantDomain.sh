curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { removeTenantDomain(id: \$id) { host } }\",\"variables\":{\"id\":\"$DOMAIN_ID\"}}"
