import type { EntityManager, Orm } from '../db/orm.js'
import type { Pool } from '../db/pool.js'
import type { Metrics } from '../metrics/metrics.js'
import { OperationConnection } from './connection.js'
import { refuse } from '../kernel/errors.js'
import { log, messageOf } from '../kernel/log.js'
import type { Walls } from './walls.js'
import type { HeldJob, Ports, RequestFacts, Scope, ScopeSettings, ScopeTenant, Viewer } from './scope.js'

/** What every scope is made from; built once by app.ts. */
export type House = {
  orm: Orm
  pool: Pool
  /** The platform role's, of which `forPlatform` alone takes; null where DATABASE_PLATFORM_URL is not set. */
  platformPool: Pool | null
  ports: Ports
  settings: ScopeSettings
  metrics: Metrics
  statementTimeoutMs: number
  now: () => Date
  /** What the log called an error is told to whoever gathers such, for the last time. */
  endFaults: () => Promise<void>
  /** Where a job works (jobs/handler.ts): what is written in its scopes is written while the job is its worker's, or not at all. */
  job?: HeldJob
}

/**
 * Ends its connections. The ORM ends the pool only if it ever took a connection by itself, which it does not; one left idle would keep
 * a process that is done for half a minute.
 */
export async function closeHouse({ orm, pool, platformPool, ports, endFaults }: House): Promise<void> {
  await orm.close()
  ports.payments?.close?.()
  for (const each of [pool, platformPool]) if (each && !each.ending) await each.end()
  await endFaults()
}

/** A scope as its keeper sees it: the edge that opens, commits and ends it. Services get the plain `Scope`. */
export type OpenScope = Scope & {
  effects: (() => void | Promise<void>)[]
  flushed: (() => Promise<void>)[]
  /** From `Idempotency-Key` (graphql/idempotency.ts). `replay`: answered before; `keep`: this answer is to be kept. */
  idempotency: {
    key: string
    requestHash: string
    caller?: string
    claimed?: boolean
    replay?: { data: unknown }
    keep?: boolean
  } | null
  /** Which pool serves the operation. Settled by its first root field: one operation is a tenant's or the platform's. */
  side: 'tenant' | 'platform' | null
  /** Another scope of the same asker, for what must be written although this one failed. */
  fork: () => OpenScope
  /** Another unit of work of the same asker within this one's transaction; what it leaves to be done after the commit is this one's. */
  within: () => OpenScope
  toPlatformPool: () => void
  end: () => Promise<void>
}

type Asker = { tenant: ScopeTenant | null; userId: string | null; viewer: Viewer; request: RequestFacts | null }

/** A key that was found to be good, and what it may at this moment. */
export type Key = { facts: NonNullable<Viewer['key']>; permissions: ReadonlySet<string> }

/** `viewId`: an operator who looks at a tenant as one of its roles; `key`: a tenant's own system. */
type Caller = {
  userId: string | null
  sessionId?: string | null
  viewId?: string
  key?: Key | null
  request: RequestFacts
}

/** For one GraphQL operation. The viewer's role is read at the first transaction (scope/viewer.ts), never from the token. */
export function forRequest(
  house: House,
  tenant: ScopeTenant | null,
  { userId, sessionId = null, viewId, key, request }: Caller,
): OpenScope {
  const kind = key ? 'KEY' : viewId ? 'PLATFORM' : userId ? 'USER' : 'VISITOR'
  const permissions = key?.permissions ?? new Set<string>()
  const viewer: Viewer = { kind, userId, sessionId, role: null, permissions, key: key?.facts ?? null }
  if (viewId) viewer.viewing = { id: viewId, reason: '', until: new Date(0) }
  return openScope(house, { tenant, userId, viewer, request })
}

export const nobody = { userId: null, sessionId: null, role: null, permissions: new Set<string>(), key: null }

/** For work that happens later, on behalf of one tenant; same two walls as a request. `userId`: whose own rows it is about. */
export function forJob(house: House, tenant: ScopeTenant | null, userId: string | null = null): OpenScope {
  const viewer: Viewer = { ...nobody, kind: 'JOB', permissions: new Set(['*']) }
  return openScope(house, { tenant, userId, viewer, request: null })
}

/**
 * The same asker, from now on with the platform's own pool and policies, in no tenant: for whoever was found to be of the operator's
 * staff a moment ago, where everybody's standing is read. The only way to that pool; every taking is logged with its reason, and a
 * change leaves a row in the operator's trail (modules/platform/trail.ts).
 */
export function forPlatform(scope: OpenScope, reason: string): void {
  const { userId, platformRole } = scope.viewer
  scope.toPlatformPool()
  scope.connection.rewall({ tenantId: null, userId })
  scope.em.clear()
  scope.em.setFilterParams('tenant', { id: null })
  scope.tenant = null
  scope.side = 'platform'
  const permissions = new Set(platformRole === 'ADMIN' ? ['platform'] : [])
  scope.viewer = {
    ...scope.viewer,
    kind: 'PLATFORM',
    role: scope.viewer.viewing ? scope.viewer.role : null,
    permissions,
  }
  log.info('platform', { user: userId, reason, requestId: scope.request?.requestId })
}

/** Without a request: a command line or a loader that looks before it has a tenant, or writes a person's own row. */
export function forVisitor(house: House, userId: string | null): OpenScope {
  const viewer: Viewer = { ...nobody, kind: 'JOB', userId }
  return openScope(house, { tenant: null, userId, viewer, request: null })
}

/** One transaction of a job: begin, work, flush, commit; the connection is given back whatever happens. */
export async function inTransaction<T>(scope: OpenScope, work: () => Promise<T>): Promise<T> {
  try {
    await scope.connection.write()
    const answer = await work()
    await flush(scope)
    if (scope.job) await commitHeld(scope, scope.job)
    else await scope.connection.commit()
    await takeEffect(scope)
    return answer
  } finally {
    await scope.end()
  }
}

/**
 * Through the door `must_hold_job`, as the last thing before the commit, which is sent right behind it: where the job is no longer ours the door
 * throws, and PostgreSQL makes of the commit a rollback.
 */
async function commitHeld({ connection }: Scope, job: HeldJob): Promise<void> {
  if (job.lost) throw new Error('The job is no longer ours: nothing of it is written.')
  const held = connection.prepared('must-hold-job', 'select must_hold_job($1, $2)', [job.id, job.holder])
  await Promise.all([held, connection.commit()])
}

/** What is committed stays committed: an effect that fails is an error of the log, and the others follow. */
export async function takeEffect(scope: OpenScope): Promise<void> {
  for (const effect of scope.effects.splice(0)) {
    try {
      await effect()
    } catch (error) {
      log.error('an effect of what was committed failed', { error: messageOf(error), requestId: scope.requestId })
    }
  }
}

/** Writes what the unit of work holds and then does what waits for that; the door and a job's runner call it before commit. */
export async function flush(scope: OpenScope): Promise<void> {
  await scope.em.flush()
  for (let work = scope.flushed.shift(); work; work = scope.flushed.shift()) await work()
}

function wallsOf({ tenant, userId }: Pick<Asker, 'tenant' | 'userId'>): Walls {
  return { tenantId: tenant?.id ?? null, userId, liveTenantId: tenant?.liveTenantId ?? null }
}

/** `homeId`: for what a test mode shares with its live tenant (scope.ts, homeIdOf). */
const filterOf = ({ tenantId, liveTenantId }: Walls) => ({ id: tenantId, homeId: liveTenantId ?? tenantId })

/** One value sets both walls: the ORM's filter parameter and the row-level-security variables of the connection. */
function openScope(house: House, asker: Asker, outer?: OpenScope): OpenScope {
  const walls = wallsOf(asker)
  const requestId = asker.request?.requestId ?? house.job?.requestId ?? null
  const connection =
    outer?.connection ?? new OperationConnection(house.pool, walls, house.statementTimeoutMs, requestId)
  const em = house.orm.em.fork({ useContext: false, freshEventManager: false }) as EntityManager
  em.setFilterParams('tenant', filterOf(walls))
  em.setTransactionContext(connection)
  const effects: OpenScope['effects'] = outer?.effects ?? []
  const flushed: OpenScope['flushed'] = []
  const scope: OpenScope = {
    em,
    connection,
    viewer: asker.viewer,
    tenant: asker.tenant,
    ports: house.ports,
    settings: house.settings,
    request: asker.request,
    requestId,
    job: house.job ?? null,
    prepared: undefined,
    ask: async (sql, params) => (await house.pool.query(sql, params)).rows,
    side: null,
    fork: () => openScope(house, { ...asker, viewer: { ...asker.viewer } }),
    within: () => openScope(house, { ...asker, viewer: { ...asker.viewer } }, scope),
    aside: (work) => {
      const other = openScope(house, { ...asker, viewer: { ...asker.viewer } })
      return inTransaction(other, () => work(other))
    },
    toPlatformPool: () => {
      if (!house.platformPool)
        throw refuse('UNAVAILABLE', 'The operator’s pages are not set up: DATABASE_PLATFORM_URL is missing.')
      connection.moveTo(house.platformPool)
    },
    afterFlush: (work) => flushed.push(work),
    happened: [],
    afterCommit: (effect) => effects.push(effect),
    now: house.now,
    effects,
    flushed,
    idempotency: null,
    end: () => (outer ? Promise.resolve() : connection.close()),
  }
  return scope
}

export type Identity = { tenant: ScopeTenant | null; userId: string | null; anew?: boolean }

/**
 * The same operation, from now on as another user or in another tenant: log-in, registration and `createTenant` learn who asks
 * only from their input. Possible only while no transaction is open. The session of the request goes on counting for the person it
 * belongs to, unless `anew`: then the input proves the person by itself.
 */
export function become(scope: OpenScope, to: Identity): void {
  const walls = wallsOf(to)
  scope.connection.rewall(walls)
  scope.em.clear()
  scope.em.setFilterParams('tenant', filterOf(walls))
  scope.tenant = to.tenant
  const sessionId = to.userId === scope.viewer.userId && !to.anew ? scope.viewer.sessionId : null
  scope.viewer = { ...nobody, kind: to.userId ? 'USER' : 'VISITOR', userId: to.userId, sessionId }
}
