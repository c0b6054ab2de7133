curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: MergeListingsInput!) { mergeListings(input: \$input) { id name phones { number } tags } }\",\"variables\":{\"input\":{\"keepId\":\"$LISTING_ID\",\"mergeId\":\"$OTHER_LISTING_ID\",\"parts\":[\"PHONES\"]}}}"
