curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"query (\$filter: MediaAssetFilter) { mediaAssets(first: 20, filter: \$filter) { totalCount nodes { id url alt thumbnails { width url } usedIn { kind listingId name } removedAt } } }\",\"variables\":{\"filter\":{\"text\":\"shop\"}}}"
