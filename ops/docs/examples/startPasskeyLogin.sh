curl -s "$URL/graphql" -H 'content-type: application/json' \
  -d "{\"query\":\"mutation { startPasskeyLogin { options } }\"}"
