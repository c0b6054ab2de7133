curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "x-tenant-id: $TENANT" \
  -d "{\"query\":\"mutation (\$token: String!) { confirmSavedSearch(token: \$token) { id status nextAt } }\",\"variables\":{\"token\":\"$SEARCH_TOKEN\"}}"
