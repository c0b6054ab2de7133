curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"query (\$id: ID!) { mediaAsset(id: \$id) { id url originalUrl crop { x y width height } focalPoint { x y } } }\",\"variables\":{\"id\":\"$MEDIA_ID\"}}"
