import { z } from 'zod'
import { enqueue } from '../jobs/enqueue.js'
import { Shut, type Task } from '../jobs/task.js'
import { newId } from '../kernel/ids.js'
import { log, messageOf } from '../kernel/log.js'
import { forJob, type House, inTransaction } from '../scope/makers.js'
import type { Scope, ScopeTenant } from '../scope/scope.js'
import { type Heard, type Listener, listenersTo } from './listener.js'

const order = z.object({ eventId: z.uuid(), tenantId: z.uuid(), drop: z.literal(true).optional() })
type FindTenant = (scope: Scope, id: string) => Promise<ScopeTenant | null>

/**
 * Delivers one event to everybody who listens for its name. It waits for the earlier events of the same thing, and for those alone: the
 * job ends, and whoever delivers the event before it asks for this one again. With `drop` the event is given up, which people decide.
 */
export function deliveryOf(listeners: readonly Listener[], findTenant: FindTenant): Task {
  return async ({ house }, { payload }) => {
    const { eventId, tenantId, drop } = order.parse(payload)
    const tenant = await findTenant(forJob(house, null), tenantId)
    if (!tenant) throw new Shut()
    const failures: string[] = []
    if (!drop) {
      const event = await read(house, tenant, eventId)
      for (const listener of event ? listenersTo(listeners, event.name) : []) {
        const failure = await tell(house, tenant, { event: event as Heard, listener })
        if (failure) failures.push(`${listener.name}: ${failure}`)
      }
    }
    if (failures.length) throw new Error(failures.join('; '))
    await settle(house, tenant, { id: eventId, state: drop ? 'DROPPED' : 'DELIVERED' })
  }
}

/** Answers what went wrong. The others are told all the same. */
async function tell(
  house: House,
  tenant: ScopeTenant,
  to: { event: Heard; listener: Listener },
): Promise<string | null> {
  const { event, listener } = to
  const scope = forJob(house, tenant)
  try {
    await inTransaction(scope, async () => {
      if (!(await isNext(scope, event.id)) || (await heard(scope, to))) return
      await listener.hear(scope, event)
    })
    return null
  } catch (error) {
    log.warn('a listener failed', { listener: listener.name, event: event.name, id: event.id, error: messageOf(error) })
    return messageOf(error)
  }
}

const found = `select id, name, aggregate_type, aggregate_id, payload, request_id, created_at from event where id = $1 and state = 'WAITING'`
type Row = {
  id: string
  name: string
  aggregate_type: string
  aggregate_id: string
  payload: Record<string, unknown>
  request_id: string | null
  created_at: string
}

async function read(house: House, tenant: ScopeTenant, id: string): Promise<Heard | null> {
  const scope = forJob(house, tenant)
  try {
    const [row] = await scope.connection.prepared<Row>('event', found, [id])
    if (!row) return null
    const { name, payload } = row
    const of = { aggregateType: row.aggregate_type, aggregateId: row.aggregate_id }
    return { id, name, payload, ...of, requestId: row.request_id, at: new Date(row.created_at) }
  } finally {
    await scope.end()
  }
}

/** One transaction at a time for one thing; what is looked up behind the lock is as the one before left it. */
const lock = `select pg_advisory_xact_lock(hashtextextended(tenant_id::text || aggregate_type || aggregate_id::text, 40))
  from event where id = $1`
const next = `select state = 'WAITING' and not exists (select from event earlier where earlier.tenant_id = e.tenant_id
    and earlier.aggregate_type = e.aggregate_type and earlier.aggregate_id = e.aggregate_id
    and earlier.state = 'WAITING' and earlier.position < e.position) as next
  from event e where e.id = $1`

async function isNext(scope: Scope, id: string): Promise<boolean> {
  await scope.connection.prepared('event-lock', lock, [id])
  const [row] = await scope.connection.prepared<{ next: boolean }>('event-next', next, [id])
  return row?.next ?? false
}

const receipt = `insert into event_receipt (tenant_id, id, event_id, listener) values (app_tenant(), $1, $2, $3)
  on conflict (tenant_id, event_id, listener) do nothing returning id`

/** The receipt is written first, in the listener's own transaction: it is there exactly if what the listener did is. */
async function heard(scope: Scope, { event, listener }: { event: Heard; listener: Listener }): Promise<boolean> {
  return !(await scope.connection.prepared('event-receipt', receipt, [newId(), event.id, listener.name])).length
}

const settled = `update event set state = $2, delivered_at = case when $2 = 'DELIVERED' then now() end, updated_at = now()
  where id = $1 and state = 'WAITING'`
const following = `select later.id from event e join event later on later.tenant_id = e.tenant_id
    and later.aggregate_type = e.aggregate_type and later.aggregate_id = e.aggregate_id and later.state = 'WAITING'
  where e.id = $1 order by later.position limit 1`

/** Everybody has heard it; the next one of the same thing, whose job may have ended to wait for this, is asked for again. */
async function settle(
  house: House,
  tenant: ScopeTenant,
  to: { id: string; state: 'DELIVERED' | 'DROPPED' },
): Promise<void> {
  const scope = forJob(house, tenant)
  await inTransaction(scope, async () => {
    const { connection } = scope
    if (await isNext(scope, to.id)) await connection.prepared('event-settled', settled, [to.id, to.state])
    else if (await waits(scope, to.id)) return
    const [later] = await connection.prepared<{ id: string }>('event-following', following, [to.id])
    if (later) await enqueue(scope, { task: 'deliver_event', payload: { eventId: later.id }, key: `event:${later.id}` })
  })
}

async function waits(scope: Scope, id: string): Promise<boolean> {
  return (await scope.connection.prepared('event', found, [id])).length > 0
}
