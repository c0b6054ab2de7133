curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: SetAllowedOriginsInput!) { setAllowedOrigins(input: \$input) { widgetOrigins } }\",\"variables\":{\"input\":{\"origins\":[\"https://www.town.example\"]}}}"
