curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: RequestTenantDeletionInput!) { requestTenantDeletion(input: \$input) { id deletesAt } }\",\"variables\":{\"input\":{\"password\":\"$PASSWORD\",\"confirmSlug\":\"$TENANT\"}}}"
