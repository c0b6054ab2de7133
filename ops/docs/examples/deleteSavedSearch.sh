curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "x-tenant-id: $TENANT" \
  -d "{\"query\":\"mutation (\$token: String!) { deleteSavedSearch(token: \$token) { id } }\",\"variables\":{\"token\":\"$SEARCH_TOKEN\"}}"
