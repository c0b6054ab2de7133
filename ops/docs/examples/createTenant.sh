curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: CreateTenantInput!) { createTenant(input: \$input) { id slug } }\",\"variables\":{\"input\":{\"name\":\"Second Town\",\"slug\":\"second-town\",\"timezone\":\"Europe/London\"}}}"
