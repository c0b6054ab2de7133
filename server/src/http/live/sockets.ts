import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Express, Request } from 'express'
import type { GraphQLSchema } from 'graphql'
import { useServer } from 'graphql-ws/use/ws'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Hub } from '../../events/hub.js'
import { refuse } from '../../kernel/errors.js'
import type { Doors } from '../../scope/doors.js'
import type { Edge } from '../edge.js'
import { CLOSE, closeSocket } from './close.js'
import { liveLimits } from './limits.js'
import type { Listener } from './listener.js'
import { protocolOf } from './protocol.js'
import { watchReader } from './reader.js'
import { watchStanding } from './standing.js'
import { asRequest, mayUpgrade, refuseUpgrade } from './upgrade.js'

export type LiveParts = { edge: Edge; hub: Hub; schema: GraphQLSchema; doors: Doors; app: Express }
export type Sockets = { attach: (server: Server) => void; drain: () => void; close: () => void }

/** Who is connected: `strangers` have not said yet who they are, and are counted by address. */
export type Connected = { listeners: Set<Listener>; strangers: Map<WebSocket, string> }

/** graphql-transport-ws on `/graphql` of the servers that are attached. `drain`: every client is told that we go away. */
export function serveSockets(parts: LiveParts): Sockets {
  const { edge, hub } = parts
  const connected: Connected = { listeners: new Set(), strangers: new Map() }
  const { frameBytes: maxPayload, keepAliveMs } = liveLimits
  const sockets = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false })
  useServer(protocolOf(parts, connected), sockets, keepAliveMs)
  const standing = watchStanding(edge.edgePool, connected.listeners, edge.house.now)
  const leave = (code: number): void => {
    for (const client of sockets.clients) closeSocket(client, code)
  }
  // What was missed meanwhile, a client asks for when it comes back.
  hub.onGap(() => leave(CLOSE.later))

  const upgrade = async (req: IncomingMessage, line: Duplex, head: Buffer): Promise<void> => {
    line.on('error', () => line.destroy())
    try {
      const request = asRequest(parts.app, req)
      const address = request.ip ?? ''
      await mayUpgrade(parts, request)
      makeRoom(connected, sockets.clients.size, address)
      sockets.handleUpgrade(req, line, head, (socket) => {
        connected.strangers.set(socket, address)
        socket.once('close', () => connected.strangers.delete(socket))
        watchReader(socket)
        sockets.emit('connection', socket, request as Request)
      })
    } catch (error) {
      refuseUpgrade(line, error)
    }
  }
  return {
    attach: (server) => void server.on('upgrade', (req, line, head) => void upgrade(req, line, head)),
    drain: () => leave(CLOSE.away),
    close: () => {
      standing.stop()
      for (const client of sockets.clients) client.terminate()
    },
  }
}

function makeRoom({ strangers }: Connected, open: number, address: string): void {
  const waiting = [...strangers.values()].filter((of) => of === address).length
  if (open >= liveLimits.sockets || waiting >= liveLimits.strangersPerAddress)
    throw refuse('UNAVAILABLE', 'Too many sockets. Try again shortly.', { status: 503 })
}
