curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$userId: ID!, \$password: String!) { transferOwnership(userId: \$userId, password: \$password) { role user { name } } }\",\"variables\":{\"userId\":\"$MEMBER_ID\",\"password\":\"$PASSWORD\"}}"
