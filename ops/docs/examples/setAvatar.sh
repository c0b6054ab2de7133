curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: SetAvatarInput!) { setAvatar(input: \$input) { avatarUrl } }\",\"variables\":{\"input\":{\"key\":\"$AVATAR_KEY\"}}}"
