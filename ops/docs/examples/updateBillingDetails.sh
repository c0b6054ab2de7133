curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: UpdateBillingDetailsInput!) { updateBillingDetails(input: \$input) { name email address { line1 city postal country } vatId } }\",\"variables\":{\"input\":{\"name\":\"Old Kettle GmbH\",\"email\":\"books@old-kettle.example\",\"address\":{\"line1\":\"Hafenweg 3\",\"city\":\"Kiel\",\"postal\":\"24103\",\"country\":\"DE\"},\"vatId\":\"DE123456789\"}}}"
