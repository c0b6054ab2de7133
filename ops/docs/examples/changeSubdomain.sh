curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$name: String!) { changeSubdomain(subdomain: \$name) { subdomain siteUrl } }\",\"variables\":{\"name\":\"kettle-and-co\"}}"
