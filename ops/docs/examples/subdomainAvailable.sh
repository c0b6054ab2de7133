curl -s "$URL/graphql" -H 'content-type: application/json' \
  -d "{\"query\":\"query (\$name: String!) { subdomainAvailable(name: \$name) }\",\"variables\":{\"name\":\"kettle-and-co\"}}"
