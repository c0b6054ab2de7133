curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"{ usage { month from to entries { key name kind unit used limit share projected state days { day value } } } }\"}"
