curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$text: String!) { dismissMissedSearch(text: \$text) }\",\"variables\":{\"text\":\"flammkuchen\"}}"
