curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!, \$input: UpdateMediaAssetInput!) { updateMediaAsset(id: \$id, input: \$input) { alt } }\",\"variables\":{\"id\":\"$MEDIA_ID\",\"input\":{\"alt\":\"The shop at dusk\"}}}"
