curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: AddressInput!) { geocodeAddress(input: \$input) { location { lat lng } precision source label attribution } }\",\"variables\":{\"input\":{\"line1\":\"4 High Street\",\"city\":\"Pell Haven\",\"country\":\"GB\"}}}"
