curl -s "$URL/graphql" -H 'content-type: application/json' \
  -d "{\"query\":\"{ featurePrices { days amount { amount currency } } }\"}"
