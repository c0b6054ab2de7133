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
  await acceptAll(server)
  const closed = once(server, 'close')
  // An HTTP server's own close would end the idle connections at once.
  Listener.prototype.close.call(server)
  const shutIdle = (): void => server.closeIdleConnections()
  const wait = patience ? server.keepAliveTimeout + server.keepAliveTimeoutBuffer : 0
  const idle = setTimeout(() => setInterval(shutIdle, 100).unref(), wait)
  await closed
  clearTimeout(idle)
}

/** At most so many turns: whoever floods does not keep a process from ending. */
const TURNS = 1_000

/**
 * Closing cuts off whoever the system has let in and the process has not met yet, which on a busy machine may be several: each turn of
 * the event loop meets one. After a turn that met nobody there is nobody.
 */
async function acceptAll(server: Server): Promise<void> {
  let met = true
  const meet = (): void => {
    met = true
  }
  server.on('connection', meet)
  for (let turn = 0; met && turn < TURNS; turn += 1) {
    met = false
    await new Promise((resolve) => setImmediate(resolve))
  }
  server.off('connection', meet)
}
