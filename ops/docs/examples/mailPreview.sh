curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"query (\$kind: MailKind!, \$branding: TriedBrandingInput) { mailPreview(kind: \$kind, branding: \$branding) { subject text } }\",\"variables\":{\"kind\":\"VERIFY_EMAIL\",\"branding\":{\"colors\":{\"primary\":\"#125a68\"}}}}"
