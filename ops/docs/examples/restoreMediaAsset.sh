curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!) { restoreMediaAsset(id: \$id) { id } }\",\"variables\":{\"id\":\"$DELETED_MEDIA_ID\"}}"
