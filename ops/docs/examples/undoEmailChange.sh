curl -s "$URL/graphql" -H 'content-type: application/json' \
  -d "{\"query\":\"mutation (\$token: String!) { undoEmailChange(token: \$token) }\",\"variables\":{\"token\":\"$UNDO_TOKEN\"}}"
