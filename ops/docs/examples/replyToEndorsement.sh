curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $TOKEN" \
  -d "{\"query\":\"mutation (\$id: ID!, \$input: ReplyToEndorsementInput!) { replyToEndorsement(id: \$id, input: \$input) { id reply repliedAt } }\",\"variables\":{\"id\":\"$ENDORSEMENT_ID\",\"input\":{\"text\":\"Thank you, come again.\"}}}"
