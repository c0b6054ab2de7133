import { createServer, type Server } from 'node:http'
import { collectDefaultMetrics } from 'prom-client'
import type { Config } from '../config.js'
import { log } from '../kernel/log.js'
import type { Metrics } from './metrics.js'

export type OpsPort = { port: number; close: () => Promise<void> }

/**
 * `GET /metrics` on a port of its own, never the public one, on loopback unless `OPS_HOST` says otherwise; nothing else is there. What
 * Node says of itself (event loop, heap, collector, file descriptors) is gathered only where somebody can read it. A port that is
 * taken ends a start in production and is a warning elsewhere. `above`: the worker's is the next one after the web process's.
 */
export async function opsPort(
  { OPS_PORT, OPS_HOST: host, APP_ENV }: Pick<Config, 'OPS_PORT' | 'OPS_HOST' | 'APP_ENV'>,
  { registry }: Metrics,
  above = 0,
): Promise<OpsPort | null> {
  if (OPS_PORT === undefined) return null
  const port = OPS_PORT && OPS_PORT + above
  const server = createServer(async (req, res) => {
    if (req.method !== 'GET' || req.url?.split('?')[0] !== '/metrics')
      return void res.writeHead(404).end('Not found.\n')
    const text = await registry.metrics()
    res.writeHead(200, { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' }).end(text)
  })
  try {
    await listen(server, host, port)
  } catch (error) {
    if (APP_ENV === 'production') throw error
    log.warn('metrics are not served', { port, error: (error as Error).message })
    return null
  }
  collectDefaultMetrics({ register: registry })
  server.unref()
  const { port: given } = server.address() as { port: number }
  log.info('metrics', { host, port: given })
  return { port: given, close: () => close(server) }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => server.once('error', reject).listen(port, host, () => resolve()))
}

function close(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
