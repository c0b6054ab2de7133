curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "x-tenant-id: $TENANT" \
  -d "{\"query\":\"query (\$text: String!) { suggest(text: \$text) { kind text detail slug listings location { lat lng } } }\",\"variables\":{\"text\":\"ke\"}}"
