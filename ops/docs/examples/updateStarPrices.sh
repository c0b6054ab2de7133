curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $OPERATOR_TOKEN" \
  -d "{\"query\":\"mutation (\$input: UpdateStarPricesInput!) { updateStarPrices(input: \$input) { version prices { days amount { amount currency } } } }\",\"variables\":{\"input\":{\"fromVersion\":\"$STAR_PRICES\",\"prices\":[{\"days\":7,\"currency\":\"EUR\",\"amount\":900},{\"days\":30,\"currency\":\"CHF\",\"amount\":2900}]}}}"
