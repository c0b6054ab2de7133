curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $MERCHANT_TOKEN" \
  -d "{\"query\":\"mutation (\$input: StartClaimProofInput!) { startClaimProof(input: \$input) { id hint token { place value } expiresAt triesLeft } }\",\"variables\":{\"input\":{\"listingId\":\"$CLAIMABLE_ID\",\"method\":\"EMAIL\"}}}"
