curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "origin: $URL" -H "cookie: $COOKIE" \
  -d "{\"query\":\"mutation { logout }\"}"
