import { once } from 'node:events'
import type { Server } from 'node:http'

/** How long ready says 503 on an open socket before it closes: a proxy in front looks at least this often. */
const NOTICE = 1_500

/**
 * Ends a server that is serving: ready says 503 first while everything is still answered, every answer says that its connection
 * ends, then nothing new is accepted and what is in flight is finished.
 */
export async function drainServer(server: Server, announce: () => void): Promise<void> {
  announce()
  server.prependListener('request', (_req, res) => res.setHeader('Connection', 'close'))
  await new Promise((resolve) => setTimeout(resolve, NOTICE))
  const closed = once(server, 'close')
  server.close()
  const idle = setInterval(() => server.closeIdleConnections(), 100)
  await closed
  clearInterval(idle)
}
