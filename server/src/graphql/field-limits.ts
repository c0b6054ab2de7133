import type { GraphQLResolveInfo } from 'graphql'
import { getGraphQLRateLimiter, Store } from 'graphql-rate-limit'
import { LRUCache } from 'lru-cache'
import { networkOf } from '../kernel/address.js'
import { refuse } from '../kernel/errors.js'
import type { Context, ScopeSettings } from '../scope/scope.js'

type Identity = { contextIdentity: string; fieldIdentity: string }
type FieldCall = { args: Record<string, unknown>; context: Context; info: GraphQLResolveInfo }

const MINUTE = 60_000

/** The latest callers, so that a flood of addresses costs a bounded heap: an entry holds at most the limit's number of instants. */
class RecentCalls extends Store {
  private readonly calls = new LRUCache<string, readonly number[]>({ max: 5_000, ttl: MINUTE })
  setForIdentity({ contextIdentity, fieldIdentity }: Identity, instants: readonly number[]): void {
    this.calls.set(`${fieldIdentity} ${contextIdentity}`, instants)
  }
  getForIdentity({ contextIdentity, fieldIdentity }: Identity): readonly number[] {
    return this.calls.get(`${fieldIdentity} ${contextIdentity}`) ?? []
  }
}

/**
 * What strangers may call to change something (log-in, registration, resets, links from mails) is counted per field and network
 * address, each process for itself: a broad fence before anything is looked up or hashed. Accounts and addresses are counted exactly,
 * for all processes, where a guess would help (modules/identity/throttle.ts).
 */
export async function limitField({ args, context, info }: FieldCall): Promise<void> {
  const { settings } = context.scope
  const { store, limiter } = counters.get(settings) ?? openCounter(settings)
  const rule = { window: '1m', max: settings.formsPerAddress, uncountRejected: true }
  if (!(await limiter({ parent: undefined, args, context, info }, rule))) return
  const [oldest = Date.now()] = store.getForIdentity({
    contextIdentity: addressOf(context),
    fieldIdentity: info.fieldName,
  })
  const retryAfter = Math.max(1, Math.ceil((oldest + MINUTE - Date.now()) / 1000))
  throw refuse('RATE_LIMITED', 'Too many attempts. Wait a little and try again.', { extensions: { retryAfter } })
}

type Counter = { store: RecentCalls; limiter: ReturnType<typeof getGraphQLRateLimiter> }

/** An installation's own: the schema is one for all that are open in a process. */
const counters = new WeakMap<ScopeSettings, Counter>()

function openCounter(settings: ScopeSettings): Counter {
  const store = new RecentCalls()
  const limiter = getGraphQLRateLimiter({ identifyContext: addressOf, store, formatError: () => 'too often' })
  const counter = { store, limiter }
  counters.set(settings, counter)
  return counter
}

const addressOf = ({ scope }: Context): string => networkOf(scope.request?.address ?? '')
