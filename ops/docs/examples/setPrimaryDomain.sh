curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID) { setPrimaryDomain(id: \$id) { siteUrl } }\",\"variables\":{\"id\":null}}"
