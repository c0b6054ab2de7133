import { enqueuedJob } from '../jobs/enqueue.js'
import { newId } from '../kernel/ids.js'
import type { Happening, Scope } from '../scope/scope.js'

export type { Happening } from '../scope/scope.js'

/**
 * Pins the event to the notice board; it exists, and its delivery is asked for, exactly if the transaction commits. All events of
 * a transaction are written together after the change itself: whoever changed the same row has waited for it, so that the events of
 * one thing stand in the order in which it changed.
 */
export function record(scope: Scope, happening: Happening): void {
  if (!scope.happened.length) scope.afterFlush(() => pin(scope))
  scope.happened.push(happening)
}

/** One statement for the events and the jobs that deliver them. `position` is given in the order of the list. */
const sql = `with pinned as (
    insert into event (tenant_id, id, name, aggregate_type, aggregate_id, payload, request_id)
    select app_tenant(), e.id, e.name, e.aggregate_type, e.aggregate_id, e.payload, $2
    from rows from (json_to_recordset($1::json)
      as (id uuid, name text, aggregate_type text, aggregate_id uuid, payload jsonb, job json)) with ordinality
      as e (id, name, aggregate_type, aggregate_id, payload, job, place)
    order by e.place returning id)
  select enqueue('deliver_event', e.job, 'event:' || e.id)
  from json_to_recordset($1::json) as e (id uuid, job json) where e.id in (select id from pinned)`

async function pin(scope: Scope): Promise<void> {
  const rows = scope.happened.splice(0).map(({ name, on, payload = {} }) => {
    const id = newId()
    const job = enqueuedJob(scope, { task: 'deliver_event', payload: { eventId: id } })
    return { id, name, aggregate_type: on.constructor.name, aggregate_id: on.id, payload, job }
  })
  await scope.connection.prepared('record', sql, [JSON.stringify(rows), scope.requestId])
}
