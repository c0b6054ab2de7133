curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $MERCHANT_TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!, \$code: String) { proveClaim(id: \$id, code: \$code) { provenAt problem triesLeft } }\",\"variables\":{\"id\":\"$PROOF_ID\",\"code\":\"042195\"}}"
