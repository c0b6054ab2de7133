curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { deleteMediaAsset(id: \$id) { id } }\",\"variables\":{\"id\":\"$MEDIA_ID\"}}"
