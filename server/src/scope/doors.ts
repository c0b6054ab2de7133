import type { GraphQLResolveInfo } from 'graphql'
import { type IRules, rule } from 'graphql-shield'
import { refuse } from '../kernel/errors.js'
import type { Identity, OpenScope } from './makers.js'
import type { Context, Scope } from './scope.js'

type ShieldRule = ReturnType<ReturnType<typeof rule>>

/** One root field's door: who may knock, and what it needs before a transaction begins. */
export type Door = {
  rule: ShieldRule
  /** Callable without a tenant (ops/docs/api.md, "Calling it"). */
  tenantless?: boolean
  /**
   * Runs before begin, while no connection is held: hashing and look-ups through a named door. Its answer is
   * `scope.prepared`. It may return `become`: whose transaction this is, known only now (log-in, registration). Of a query: what is
   * asked of the outside world; who asks is known there where the door is the operator's, and nowhere else.
   */
  prepare?: (scope: OpenScope, args: never) => Promise<Prepared>
  /**
   * Of a query: asks for what belongs to whoever asks, by policy, so that it is sent in one write with who that is. Not for what a rule
   * guards: the rules are asked when the answer may already be there.
   */
  ahead?: (scope: Scope, info: GraphQLResolveInfo) => void
  /** The operator's own: it runs in the platform's pool, for staff alone, and beside nothing of a tenant's in one operation. */
  platform?: boolean
  /** Also for an operator who looks at a tenant as one of its roles; nothing else but reading is. */
  viewing?: boolean
  /** The answer holds a token or a secret: an idempotency key never keeps it. */
  secret?: boolean
  /** Moves money: it needs an Idempotency-Key, so that a repeat of an unsure request moves none twice. */
  money?: boolean
  /** Called again and again by machines that behave (a session's renewal): no limit of its own beside those of the edge. */
  often?: boolean
  /** A way into an account, or a change of one: each use is a line of the log (graphql/account-line.ts). */
  account?: boolean
}
export type Prepared = {
  facts: unknown
  become?: Identity
  /** The person has no row yet: the verb makes it, so there is no standing to read. */
  newcomer?: boolean
  /** What it left outside the database is taken back when the verb is refused. */
  undo?: () => Promise<void>
}
/** `Subscription`: its rule is asked before the first event and before each (graphql/live.ts). */
export type Doors = {
  Query?: Record<string, Door>
  Mutation?: Record<string, Door>
  Subscription?: Record<string, Pick<Door, 'rule'>>
}

/** Rules read the scope and the arguments, so nothing of them is cached. */
const judge = (name: string, check: (scope: Scope) => true | Error): ShieldRule =>
  rule(name, { cache: 'no_cache' })((_parent: unknown, _args: unknown, context: Context) => check(context.scope))

export const anyone = judge('anyone', () => true)

export const signedIn = judge('signedIn', ({ viewer }) =>
  viewer.userId ? true : refuse('UNAUTHENTICATED', 'Sign in to do this.'),
)

export const keyed = judge('keyed', ({ viewer }) =>
  viewer.key ? true : refuse(viewer.userId ? 'FORBIDDEN' : 'UNAUTHENTICATED', 'Send an API key to do this.'),
)

const byPermission = new Map<string, ShieldRule>()

/** The viewer holds the permission in this tenant, or one of the others. Strangers are told to sign in, members that they may not. */
export function may(permission: string, ...others: string[]): ShieldRule {
  const any = [permission, ...others]
  const known = byPermission.get(any.join())
  if (known) return known
  const made = judge(`may ${any.join(' or ')}`, ({ viewer }) => {
    if (any.some((each) => holds(viewer, each))) return true
    if (viewer.key) return refuse('FORBIDDEN', 'This key does not have the scope.', { extensions: { permission } })
    if (!viewer.userId) return refuse('UNAUTHENTICATED', 'Sign in to do this.')
    return refuse('FORBIDDEN', 'Your role does not allow this.', { extensions: { permission } })
  })
  byPermission.set(any.join(), made)
  return made
}

/** The operator's staff. Whoever is in a tenant, its owner too, is not. */
export const platformStaff = judge('platformStaff', ({ viewer }) => {
  if (isStaff(viewer)) return true
  return viewer.userId || viewer.key
    ? refuse('FORBIDDEN', 'This is for the operator’s staff.')
    : refuse('UNAUTHENTICATED', 'Sign in to do this.')
})

/** Likewise, or one of them while they look at a tenant as one of its roles. */
export const staffOrViewing = judge('staffOrViewing', ({ viewer }) => {
  if (isStaff(viewer) || (viewer.kind === 'PLATFORM' && viewer.viewing)) return true
  return viewer.userId || viewer.key
    ? refuse('FORBIDDEN', 'This is for the operator’s staff.')
    : refuse('UNAUTHENTICATED', 'Sign in to do this.')
})

const isStaff = (viewer: Scope['viewer']): boolean => viewer.kind === 'PLATFORM' && viewer.permissions.has('platform')

/** Staff of the tenant, whatever their role, and its own servers: the default audience of an object field. */
export const member = judge('member', ({ viewer }) => {
  if (viewer.role || viewer.kind === 'JOB' || (viewer.key && viewer.permissions.size)) return true
  return viewer.userId
    ? refuse('FORBIDDEN', 'Only staff may see this.')
    : refuse('UNAUTHENTICATED', 'Sign in to see this.')
})

export function holds(viewer: Scope['viewer'], permission: string): boolean {
  return viewer.permissions.has(permission) || viewer.permissions.has('*')
}

export type RuleTree = IRules
