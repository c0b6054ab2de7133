curl -s "$URL/graphql" -H 'content-type: application/json' \
  -d "{\"query\":\"query (\$token: String!) { invitation(token: \$token) { tenant { name } role inviterName maskedEmail acceptBy } }\",\"variables\":{\"token\":\"$INVITATION_TOKEN\"}}"
