curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"{ me { user { name email } role permissions tenant { slug } memberships { role tenant { slug name } } } }\"}"
