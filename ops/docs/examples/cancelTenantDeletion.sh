curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $HOME_TOKEN" \
  -d "{\"query\":\"mutation (\$input: CancelTenantDeletionInput!) { cancelTenantDeletion(input: \$input) { id deletesAt } }\",\"variables\":{\"input\":{\"slug\":\"$TENANT\",\"password\":\"$PASSWORD\"}}}"
