curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"{ surplus { limitKey limit used readOnlyCount says readOnly { id name } chosen { id name } } }\"}"
