import type { Server } from 'node:http'
import type { App } from '../app.js'
import { log } from '../kernel/log.js'

const PATIENCE = 25_000

/** SIGTERM: ready says 503, connections are closed as they fall idle, requests in flight are finished, then the pools are closed. */
export function drainOnSignal(server: Server, app: Pick<App, 'drain' | 'close'>): void {
  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    app.drain()
    log.info('draining')
    setTimeout(() => process.exit(1), PATIENCE).unref()
    server.close(() => void app.close().finally(() => process.exit(0)))
    server.closeIdleConnections()
    const idle = setInterval(() => server.closeIdleConnections(), 100)
    idle.unref()
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop)
  // Started by `npm start`: when that is gone, nobody would ever stop us.
  if (process.channel) process.on('disconnect', stop)
}
