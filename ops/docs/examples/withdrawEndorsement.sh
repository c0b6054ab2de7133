curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "x-tenant-id: $TENANT" \
  -d "{\"query\":\"mutation (\$id: ID!, \$visitorToken: String) { withdrawEndorsement(id: \$id, visitorToken: \$visitorToken) { id status } }\",\"variables\":{\"id\":\"$OWN_ENDORSEMENT_ID\",\"visitorToken\":\"$VISITOR_TOKEN\"}}"
