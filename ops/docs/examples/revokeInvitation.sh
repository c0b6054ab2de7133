curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { revokeInvitation(id: \$id) { id } }\",\"variables\":{\"id\":\"$INVITATION_ID\"}}"
