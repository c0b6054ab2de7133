curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { resendInvitation(id: \$id) { expiresAt } }\",\"variables\":{\"id\":\"$INVITATION_ID\"}}"
