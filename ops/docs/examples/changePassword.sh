curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: ChangePasswordInput!) { changePassword(input: \$input) }\",\"variables\":{\"input\":{\"currentPassword\":\"$PASSWORD\",\"newPassword\":\"nine herring gulls\"}}}"
