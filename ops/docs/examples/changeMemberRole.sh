curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$userId: ID!, \$role: TenantRole!) { changeMemberRole(userId: \$userId, role: \$role) { role user { name } } }\",\"variables\":{\"userId\":\"$MEMBER_ID\",\"role\":\"STAFF\"}}"
