curl -s "$URL/graphql" -H 'content-type: application/json' \
  -d "{\"query\":\"mutation (\$input: AcceptInvitationInput!) { acceptInvitation(input: \$input) { accessToken expiresAt viewer { role } } }\",\"variables\":{\"input\":{\"token\":\"$INVITATION_TOKEN\",\"name\":\"Rosa\",\"password\":\"nine quiet herons\"}}}"
