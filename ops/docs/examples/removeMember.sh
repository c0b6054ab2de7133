curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$userId: ID!) { removeMember(userId: \$userId) { role user { name } } }\",\"variables\":{\"userId\":\"$MEMBER_ID\"}}"
