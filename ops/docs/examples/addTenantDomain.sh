curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$host: String!) { addTenantDomain(host: \$host) { id status record { type name value } } }\",\"variables\":{\"host\":\"www.kettle-and-co.org\"}}"
