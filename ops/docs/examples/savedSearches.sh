curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "x-tenant-id: $TENANT" \
  -d "{\"query\":\"query (\$token: String!) { savedSearches(token: \$token) { id status frequency summary lastSentAt nextAt } }\",\"variables\":{\"token\":\"$SEARCH_TOKEN\"}}"
