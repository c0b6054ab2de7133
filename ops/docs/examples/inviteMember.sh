curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: InviteMemberInput!) { inviteMember(input: \$input) { id expiresAt } }\",\"variables\":{\"input\":{\"email\":\"rosa@example.org\",\"role\":\"EDITOR\"}}}"
