curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "x-tenant-id: $TENANT" \
  -d "{\"query\":\"mutation (\$token: String!) { confirmEndorsement(token: \$token) { id status } }\",\"variables\":{\"token\":\"$CONFIRM_TOKEN\"}}"
