curl -s "$URL/graphql" -H 'content-type: application/json' \
  -d "{\"query\":\"mutation (\$input: LoginInput!) { login(input: \$input) { accessToken expiresAt adminUrl viewer { role } } }\",\"variables\":{\"input\":{\"email\":\"$EMAIL\",\"password\":\"$PASSWORD\",\"tenantSlug\":\"$TENANT\"}}}"
