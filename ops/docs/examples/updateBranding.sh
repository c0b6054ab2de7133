curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$input: UpdateBrandingInput!) { updateBranding(input: \$input) { branding { radius colors { primary } } } }\",\"variables\":{\"input\":{\"radius\":6,\"colors\":{\"primary\":\"#125a68\"}}}}"
