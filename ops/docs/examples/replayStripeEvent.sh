curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $OPERATOR_TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { replayStripeEvent(id: \$id) { id state attempts } }\",\"variables\":{\"id\":\"$EVENT_ID\"}}"
