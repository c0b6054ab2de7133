import { once } from 'node:events'
import type { Server } from 'node:http'
import { Server as Listener } from 'node:net'

/** How long ready says 503 on an open socket before it closes: a proxy in front looks at least this often. */
const NOTICE = 1_500

/**
 * Ends a server that is serving: ready says 503 first while everything is still answered, every answer says that its connection
 * ends, then nothing new is accepted and what is in flight is finished. A client may be sending on an idle connection at the very
 * moment it is closed, so with `patience` those are left to end by themselves, after the seconds their clients were told.
 */
export async function drainServer(server: Server, announce: () => void, patience: boolean): Promise<void> {
  announce()
  server.prependListener('request', (_req, res) => res.setHeader('Connection', 'close'))
  await new Promise((resolve) => setTimeout(resolve, NOTICE))
  const closed = once(server, 'close')
  // An HTTP server's own close would end the idle connections at once.
  Listener.prototype.close.call(server)
  const shutIdle = (): void => server.closeIdleConnections()
  const wait = patience ? server.keepAliveTimeout + server.keepAliveTimeoutBuffer : 0
  const idle = setTimeout(() => setInterval(shutIdle, 100).unref(), wait)
  await closed
  clearTimeout(idle)
}
