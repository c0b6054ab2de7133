# Listens until it is stopped. Node 22 or newer; any client of graphql-transport-ws does.
URL="$URL" TOKEN="$TOKEN" node -e '
const socket = new WebSocket(process.env.URL.replace("http", "ws") + "/graphql", "graphql-transport-ws")
const send = (message) => socket.send(JSON.stringify(message))
socket.onopen = () => send({ type: "connection_init", payload: { accessToken: process.env.TOKEN } })
socket.onmessage = ({ data }) => {
  console.log(data)
  const { type } = JSON.parse(data)
  if (type === "ping") send({ type: "pong" })
  if (type === "connection_ack") send({ type: "subscribe", id: "1", payload: { query: "subscription { tenantSubscriptionChanged { id state periodEnd plan { key } } }" } })
}
socket.onclose = ({ code, reason }) => console.log(code, reason)
'
