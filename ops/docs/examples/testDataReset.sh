curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TEST_TOKEN" \
  -d "{\"query\":\"{ testDataReset { state listingCount finishedAt } }\"}"
