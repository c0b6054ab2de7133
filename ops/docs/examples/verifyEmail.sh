curl -s "$URL/graphql" -H 'content-type: application/json' \
  -d "{\"query\":\"mutation (\$token: String!) { verifyEmail(token: \$token) }\",\"variables\":{\"token\":\"$MAIL_TOKEN\"}}"
