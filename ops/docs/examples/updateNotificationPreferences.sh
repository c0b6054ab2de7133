curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: UpdateNotificationPreferencesInput!) { updateNotificationPreferences(input: \$input) { kind inApp byMail } }\",\"variables\":{\"input\":{\"preferences\":[{\"kind\":\"MEMBER_JOINED\",\"byMail\":true}]}}}"
