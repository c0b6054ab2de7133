curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!, \$input: UpdateMediaAssetInput!) { updateMediaAsset(id: \$id, input: \$input) { alt url focalPoint { x y } } }\",\"variables\":{\"id\":\"$MEDIA_ID\",\"input\":{\"alt\":\"The shop at dusk\",\"focalPoint\":{\"x\":0.3,\"y\":0.5},\"crop\":{\"x\":0,\"y\":0,\"width\":0.8,\"height\":1}}}}"
