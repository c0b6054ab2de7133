import type { Request } from 'express'
import type { ExecutionArgs, GraphQLError } from 'graphql'
import type { Context, ServerOptions, SubscribePayload } from 'graphql-ws'
import type { Extra } from 'graphql-ws/use/ws'
import { readSubscription, subscribeLive, told } from '../../graphql/live.js'
import { refuse } from '../../kernel/errors.js'
import { log } from '../../kernel/log.js'
import { readOperation } from '../body.js'
import { CLOSE, closeSocket, codeOf } from './close.js'
import { liveLimits } from './limits.js'
import { admit, type Listener } from './listener.js'
import { closeIfSlow } from './reader.js'
import type { Connected, LiveParts } from './sockets.js'

type Init = { accessToken?: unknown } & Record<string, unknown>
type Held = Extra & Partial<{ listener: Listener }>

/** What happens at each message of the protocol. Queries and mutations have no way in here, so neither has introspection. */
export function protocolOf(parts: LiveParts, connected: Connected): ServerOptions<Init, Held> & { isProd: true } {
  const { listeners, strangers } = connected
  return {
    isProd: true,
    connectionInitWaitTimeout: liveLimits.initMs,
    onConnect: async ({ extra, connectionParams, subscriptions }) => {
      const { socket, request } = extra
      try {
        const listener = await admit(parts, { socket, req: request as Request, token: connectionParams?.accessToken })
        listener.open = () => Object.keys(subscriptions).length
        checkSockets(listeners, listener)
        strangers.delete(socket)
        if (socket.readyState !== socket.OPEN) return false
        extra.listener = listener
        listeners.add(listener)
        return { expiresAt: new Date(listener.until).toISOString() }
      } catch (error) {
        closeSocket(socket, codeOf(error))
        return false
      }
    },
    onSubscribe: async (context, _id, payload) => read(parts, listeners, { context, payload }),
    onNext: ({ extra }) => closeIfSlow(extra.socket),
    subscribe: (args: ExecutionArgs) => subscribeLive(args, { caller: callerIn(args), doors: parts.doors }),
    onClose: ({ extra }) => {
      if (extra.listener) listeners.delete(extra.listener)
    },
  } as ServerOptions<Init, Held> & { isProd: true }
}

const callerIn = (args: ExecutionArgs): Listener['caller'] => (args.contextValue as Listener).caller

const sameAs =
  (listener: Listener) =>
  ({ claims }: Listener): boolean =>
    claims.userId === listener.claims.userId

function checkSockets(listeners: ReadonlySet<Listener>, listener: Listener): void {
  if ([...listeners].filter(sameAs(listener)).length >= liveLimits.socketsPerPerson)
    throw refuse('RATE_LIMITED', 'Too many sockets of yours are open.')
}

type Given = { context: Context<Init, Held>; payload: SubscribePayload }

/** Counted before it is read, as a request is. */
async function read(
  { schema, edge }: LiveParts,
  listeners: ReadonlySet<Listener>,
  { context: { extra }, payload }: Given,
): Promise<ExecutionArgs | GraphQLError[]> {
  const { listener } = extra
  if (!listener) return [told(refuse('UNAUTHENTICATED', 'Sign in to listen.'))]
  try {
    const all = [...listeners].filter(sameAs(listener)).reduce((sum, each) => sum + each.open(), 0)
    if (listener.open() > liveLimits.perSocket || all > liveLimits.perPerson)
      throw refuse('RATE_LIMITED', 'You listen to too much at once.')
    await listener.count()
    // The protocol asks for text where a document is named by its hash; an empty one stands for none.
    const asked = readOperation({ ...payload, query: payload.query || undefined }, 'POST', edge.persisted)
    const args = readSubscription(schema, asked)
    if (Array.isArray(args)) return args
    const { userId, tenantId: tenant } = listener.claims
    log.info('subscription', { user: userId, tenant, operation: asked.operationName ?? null })
    return { ...args, contextValue: listener }
  } catch (error) {
    const code = codeOf(error)
    if (code === CLOSE.unauthorized || code === CLOSE.later) closeSocket(extra.socket, code)
    return [told(error)]
  }
}
