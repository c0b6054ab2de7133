curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"{ members(first: 20) { totalCount nodes { user { id name email } role joinedAt lastSeenAt viewerCanGive } } }\"}"
