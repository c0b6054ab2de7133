curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "x-tenant-id: $TENANT" \
  -d "{\"query\":\"mutation (\$token: String!, \$text: String!) { continueEnquiry(token: \$token, text: \$text) { id status } }\",\"variables\":{\"token\":\"$THREAD_TOKEN\",\"text\":\"Thank you, on Monday.\"}}"
