curl -s "$URL/graphql" -H 'content-type: application/json' \
  -H "authorization: Bearer $OPERATOR_TOKEN" \
  -d "{\"query\":\"{ systemHealth { state database { state answerMs } queue { state waiting oldestSeconds failed } board { state waiting } disk { state freeBytes } redis { state problem } mail { state problem } version revision } }\"}"
