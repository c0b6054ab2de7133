curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: UpdateTenantInput!) { updateTenant(input: \$input) { name timezone } }\",\"variables\":{\"input\":{\"timezone\":\"Europe/London\"}}}"
