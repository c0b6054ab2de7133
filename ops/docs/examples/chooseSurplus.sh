curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: ChooseSurplusInput!) { chooseSurplus(input: \$input) { readOnlyCount chosen { id name } } }\",\"variables\":{\"input\":{\"keepIds\":[\"$LISTING_ID\"]}}}"
