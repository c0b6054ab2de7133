curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TEST_TOKEN" \
  -d "{\"query\":\"mutation { resetTestData { id state } }\"}"
