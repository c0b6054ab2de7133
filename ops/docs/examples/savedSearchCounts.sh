curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"{ savedSearchCounts { active waiting daily weekly categories { visitors category { name } } texts { text visitors } } }\"}"
