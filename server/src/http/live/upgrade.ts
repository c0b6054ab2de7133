import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Express, Request } from 'express'
import { httpStatusOf, type Refusal, refuse } from '../../kernel/errors.js'
import { refusalOf } from '../../graphql/errors.js'
import { originListed } from '../cors.js'
import { needOneHost } from '../headers.js'
import { readHost } from '../host.js'
import { needTls } from '../over-tls.js'
import { type Hints, tenantIn } from '../resolve.js'
import type { LiveParts } from './sockets.js'

/** Express gives a request its address behind proxies and its scheme; an upgrade never passes it. */
export function asRequest(app: Express, req: IncomingMessage): Request {
  return Object.setPrototypeOf(req, app.request) as Request
}

/**
 * Whether a socket may be opened at all, before anybody says who they are: at our address, under a host of ours, within the limit of
 * their address, and for a page only if some tenant lists its origin. Which tenant's it is, `admit` judges.
 */
export async function mayUpgrade({ edge, hub }: LiveParts, req: Request): Promise<void> {
  needOneHost(req)
  if (edge.config.APP_ENV === 'production') needTls(req)
  if (req.url.split('?')[0] !== '/graphql') throw refuse('NOT_FOUND', 'Not found.', { status: 404 })
  if (edge.draining() || !hub.up()) throw refuse('UNAVAILABLE', 'Try again shortly.', { status: 503 })
  const host = readHost(req.headers.host, edge.config.BASE_DOMAIN)
  const hints: Hints = { host, header: null, token: null, key: null }
  const { found, taken } = await edge.enter({ hints, address: req.ip ?? '', manner: 'visitor' })
  if (taken.some(({ allowed }) => !allowed)) throw refuse('RATE_LIMITED', 'Too many requests.', { status: 429 })
  tenantIn(hints, found)
  const { origin } = req.headers
  if (origin === undefined || isOwn(origin, req) || edge.config.CORS_EXTRA_ORIGINS.includes(origin)) return
  if (!(await originListed(edge.edgePool, origin)))
    throw refuse('FORBIDDEN', 'This origin may not call.', { status: 403 })
}

const isOwn = (origin: string, { headers: { host = '' }, protocol }: Request): boolean =>
  origin === `https://${host.toLowerCase()}` || origin === `${protocol}://${host.toLowerCase()}`

/** An answer in HTTP, which is what the line still speaks. */
export function refuseUpgrade(socket: Duplex, error: unknown): void {
  const refusal: Refusal | undefined = refusalOf(error)
  const status = refusal ? httpStatusOf(refusal) : 500
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
