import type { Request } from 'express'
import type { WebSocket } from 'ws'
import { knockAsMember, type LiveCaller } from '../../graphql/live.js'
import { refuse } from '../../kernel/errors.js'
import { newId } from '../../kernel/ids.js'
import { type AccessClaims, expiryOf, readAccess } from '../../modules/identity/tokens.js'
import { findTenantById } from '../../modules/tenancy/find-tenant.js'
import { forRequest, forVisitor, type OpenScope } from '../../scope/makers.js'
import type { RequestFacts, ScopeTenant } from '../../scope/scope.js'
import { mayCall } from '../cors.js'
import { readHost } from '../host.js'
import { type Hints, tenantIn } from '../resolve.js'
import { closeSocket, codeOf } from './close.js'
import type { LiveParts } from './sockets.js'

/** A socket that has said who it is. `until`: when its token runs out, in milliseconds. */
export type Listener = {
  socket: WebSocket
  claims: AccessClaims & { tenantId: string }
  until: number
  caller: LiveCaller
  /** Takes a token of the bucket that requests of the same person draw on. */
  count: () => Promise<void>
  /** How many subscriptions it has open. */
  open: () => number
}

type Knocking = { socket: WebSocket; req: Request; token: unknown }

/** Who asks, from the token in `connection_init`, by the same steps as a request: limits, tenant, origin, then who they are at this moment. */
export async function admit({ edge, hub }: LiveParts, { socket, req, token }: Knocking): Promise<Listener> {
  const { house, config } = edge
  const text = typeof token === 'string' ? token : ''
  const claims = readAccess(house.settings, text, house.now())
  const { tenantId } = claims ?? {}
  if (!claims || !tenantId) throw refuse('UNAUTHENTICATED', 'Sign in to listen.')
  const facts = factsOf(req)
  const hints: Hints = { host: readHost(facts.host, config.BASE_DOMAIN), header: null, token: claims, key: null }
  const enter = async (): Promise<ScopeTenant | null> => {
    const { found, taken } = await edge.enter({ hints, address: facts.address, manner: 'staff' })
    if (taken.some(({ allowed }) => !allowed)) throw refuse('RATE_LIMITED', 'Too many requests. Try again shortly.')
    return tenantIn(hints, found)
  }
  const tenant = await enter()
  const asker = { facts, tenant, scheme: req.protocol, extra: config.CORS_EXTRA_ORIGINS }
  if (!(await mayCall(edge.edgePool, asker))) throw refuse('FORBIDDEN', 'This origin may not call this tenant.')
  const open = async (): Promise<OpenScope> => {
    const present = await findTenantById(forVisitor(house, null), tenantId)
    if (!present) throw refuse('FORBIDDEN', 'This tenant is not available.')
    return forRequest(house, present, { userId: claims.userId, sessionId: claims.sessionId, request: facts })
  }
  const refused = (error: unknown): void => closeSocket(socket, codeOf(error))
  const caller: LiveCaller = { hub, tenantId, userId: claims.userId, open, refused }
  await knockAsMember(caller)
  return {
    socket,
    claims: { ...claims, tenantId },
    until: expiryOf(text),
    caller,
    count: async () => void (await enter()),
    open: () => 0,
  }
}

function factsOf(req: Request): RequestFacts {
  return {
    requestId: newId(),
    address: req.ip ?? '',
    host: (req.headers.host ?? '').toLowerCase(),
    origin: req.headers.origin ?? '',
    userAgent: '',
    refreshCookie: null,
    setRefreshCookie: () => undefined,
  }
}
