import { z } from 'zod'
import { enqueue } from '../jobs/enqueue.js'
import { Shut, type Task } from '../jobs/task.js'
import { newId } from '../kernel/ids.js'
import { log, messageOf } from '../kernel/log.js'
import { flush, forJob, type House, inTransaction, type OpenScope } from '../scope/makers.js'
import type { Scope, ScopeTenant } from '../scope/scope.js'
import { type Heard, type Listener, listenersTo } from './listener.js'

const order = z.object({ eventId: z.uuid(), tenantId: z.uuid(), drop: z.literal(true).optional() })
type FindTenant = (scope: Scope, id: string) => Promise<ScopeTenant | null>

/**
 * Delivers one event to everybody who listens for its name. It waits for the earlier events of the same thing, and for those alone: the
 * job ends, and whoever delivers the event before it asks for this one again. With `drop` the event is given up, which people decide.
 *
 * All listeners are told in one transaction, which settles the event too. Where that fails each is told in one of its own, so that who
 * fails keeps nothing from the others (ops/docs/decisions/0154).
 */
export function deliveryOf(listeners: readonly Listener[], findTenant: FindTenant): Task {
  return async ({ house }, { payload }) => {
    const { eventId: id, tenantId, drop } = order.parse(payload)
    const tenant = await findTenant(forJob(house, null), tenantId)
    if (!tenant) throw new Shut()
    const to = { house, tenant, id }
    if (drop) return void (await turn(to, [], 'DROPPED'))
    try {
      await turn(to, listeners, 'DELIVERED')
    } catch (error) {
      const failures = await oneByOne(to, listeners, error)
      if (failures.length) throw new Error(failures.join('; '))
      await turn(to, [], 'DELIVERED')
    }
  }
}

type To = { house: House; tenant: ScopeTenant; id: string }

/** Answers what went wrong of each that failed. Who listens alone has failed already. */
async function oneByOne(to: To, listeners: readonly Listener[], why: unknown): Promise<string[]> {
  const event = await turn(to, [], null)
  const those = event ? listenersTo(listeners, event.name) : []
  if (!those.length) throw why
  const failures: string[] = []
  for (const listener of those)
    try {
      if (those.length === 1) throw why
      await turn(to, [listener], null)
    } catch (error) {
      const facts = { listener: listener.name, event: event?.name, id: to.id, error: messageOf(error) }
      log.warn('a listener failed', facts)
      failures.push(`${listener.name}: ${messageOf(error)}`)
    }
  return failures
}

/**
 * One transaction: if it is the event's turn, those who have not heard it hear it, each in a unit of work of its own, and it becomes what it is to
 * become. Answers the event unless others come before it or it was settled.
 */
async function turn(
  { house, tenant, id }: To,
  listeners: readonly Listener[],
  state: 'DELIVERED' | 'DROPPED' | null,
): Promise<Heard | null> {
  const scope = forJob(house, tenant)
  return inTransaction(scope, async () => {
    const [, [row]] = await Promise.all([
      scope.connection.prepared('event-lock', lock, [id]),
      scope.connection.prepared<Row>('event-next', found, [id]),
    ])
    if (!row || (row.waits && !row.next)) return null
    const event = row.waits ? heardFrom(row) : null
    if (event) for (const listener of await unheard(scope, event, listeners)) await tell(scope, event, listener)
    if (!event || state) await settle(scope, id, state)
    return event
  })
}

async function tell(scope: OpenScope, event: Heard, listener: Listener): Promise<void> {
  const mine = scope.within()
  await listener.hear(mine, event)
  await flush(mine)
}

/** One transaction at a time for one thing; what is looked up behind the lock is as the one before left it. */
const lock = `select pg_advisory_xact_lock(hashtextextended(tenant_id::text || aggregate_type || aggregate_id::text, 40))
  from event where id = $1`
const found = `select id, name, aggregate_type, aggregate_id, payload, request_id, created_at, state = 'WAITING' as waits,
    not exists (select from event earlier where earlier.tenant_id = e.tenant_id and earlier.aggregate_type = e.aggregate_type
      and earlier.aggregate_id = e.aggregate_id and earlier.state = 'WAITING' and earlier.position < e.position) as next
  from event e where id = $1`
type Row = {
  id: string
  name: string
  aggregate_type: string
  aggregate_id: string
  payload: Record<string, unknown>
  request_id: string | null
  created_at: string
  waits: boolean
  next: boolean
}

function heardFrom(row: Row): Heard {
  const { id, name, payload, aggregate_type: aggregateType, aggregate_id: aggregateId } = row
  return { id, name, payload, aggregateType, aggregateId, requestId: row.request_id, at: new Date(row.created_at) }
}

const receipts = `insert into event_receipt (tenant_id, id, event_id, listener)
  select app_tenant(), r.id, $1, r.listener from unnest($2::uuid[], $3::text[]) r (id, listener)
  on conflict (tenant_id, event_id, listener) do nothing returning listener`

/** The receipts are written first, in the transaction of what the listeners do: they are there exactly if that is. */
async function unheard(scope: Scope, { id, name }: Heard, listeners: readonly Listener[]): Promise<Listener[]> {
  const those = listenersTo(listeners, name)
  if (!those.length) return []
  const values = [id, those.map(() => newId()), those.map((listener) => listener.name)]
  const written = await scope.connection.prepared<{ listener: string }>('event-receipts', receipts, values)
  const fresh = new Set(written.map(({ listener }) => listener))
  return those.filter((listener) => fresh.has(listener.name))
}

const settled = `update event set state = $2, delivered_at = case when $2 = 'DELIVERED' then now() end, updated_at = now()
  where id = $1 and state = 'WAITING'`
const following = `select later.id from event e join event later on later.tenant_id = e.tenant_id
    and later.aggregate_type = e.aggregate_type and later.aggregate_id = e.aggregate_id and later.state = 'WAITING'
  where e.id = $1 order by later.position limit 1`

/** Everybody has heard it; the next one of the same thing, whose job may have ended to wait for this, is asked for again. */
async function settle(scope: Scope, id: string, state: string | null): Promise<void> {
  const { connection } = scope
  const [, [later]] = await Promise.all([
    state ? connection.prepared('event-settled', settled, [id, state]) : null,
    connection.prepared<{ id: string }>('event-following', following, [id]),
  ])
  if (later) await enqueue(scope, { task: 'deliver_event', payload: { eventId: later.id }, key: `event:${later.id}` })
}
