curl -s "$URL/graphql" -H 'content-type: application/json' \
  -d "{\"query\":\"mutation (\$input: ResetPasswordInput!) { resetPassword(input: \$input) { accessToken expiresAt } }\",\"variables\":{\"input\":{\"token\":\"$RESET_TOKEN\",\"newPassword\":\"nine quiet herons\"}}}"
