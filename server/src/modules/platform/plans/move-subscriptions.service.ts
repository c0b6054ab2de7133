import { enqueue } from '../../../jobs/enqueue.js'
import { refuse } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import type { MoveSubscriptionsInput } from './plan-editor.inputs.js'
import { MovedSubscriptions } from './move-subscriptions.types.js'

const versions = `select c.key as "to", o.key as "from" from plan c left join plan o on o.base_key = c.base_key and o.version = $2
  where c.base_key = $1 and c.is_current`
/** Whose plan was given to them, at once; their test modes go along. Each is told in its own trail. */
const move = `with paying as (select s.tenant_id from tenant_subscription s
      join billing_account a on a.tenant_id = s.tenant_id and a.livemode = s.livemode where s.state <> 'CANCELED'),
    moved as (update tenant t set plan_key = $2, updated_at = now()
      where t.plan_key = $1 and not exists (select from paying p where p.tenant_id in (t.id, t.live_tenant_id))
      returning t.id, t.live_tenant_id is null as live),
    told as (insert into audit_log (tenant_id, id, actor_user_id, actor_kind, action, outcome, meta, changes, request_id)
      select m.id, uuidv7(), app_user_id(), 'PLATFORM', 'moveSubscriptions', 'DONE', jsonb_build_object('planKey', $2::text), '[]', $3
      from moved m where m.live)
  select count(*)::int as moved from moved where live`
/** Who pays for the older version, of those that are charged as it is charged here. `to`: what the one that is sold costs like that; null: not sold so. */
export const payers = `select s.tenant_id, s.id, s.currency, s."interval", s.unit_amount as "from", r.amount as "to", s.quantity, s.period_end, s.move_to
  from tenant_subscription s join billing_account a on a.tenant_id = s.tenant_id and a.livemode = s.livemode
  left join plan_price r on r.plan_key = $2 and r."interval" = s."interval" and r.currency = s.currency
  where s.plan_key = $1 and s.state <> 'CANCELED'`
/** Who pays is moved later, by what time does to a subscription (billing/life/move.ts). */
const plan = `with planned as (update tenant_subscription s set move_to = $2, updated_at = now() from (${payers}) p
      where s.tenant_id = p.tenant_id and s.id = p.id and p."to" is not null and p.move_to is distinct from $2 returning s.tenant_id),
    told as (insert into audit_log (tenant_id, id, actor_user_id, actor_kind, action, outcome, meta, changes, request_id)
      select p.tenant_id, uuidv7(), app_user_id(), 'PLATFORM', 'moveSubscriptions', 'DONE',
        jsonb_build_object('planKey', $2::text, 'planned', true), '[]', $3 from planned p)
  select count(*)::int as planned from planned`
const left = `select count(*)::int as "left" from tenant t where t.plan_key = $1 and t.live_tenant_id is null
  and not exists (select from tenant_subscription s where s.tenant_id = t.id and s.state <> 'CANCELED' and s.move_to = $2)`

/** Whose plan was given to them is put on the version that is sold now, at once; who pays, if that is asked for, at the end of a period. Listings with a plan of their own go by a job. */
export async function moveSubscriptions(scope: Scope, input: MoveSubscriptionsInput): Promise<MovedSubscriptions> {
  const { from, to } = await needVersions(scope, input)
  const values = [from, to, scope.requestId]
  const [done] = await scope.connection.prepared<{ moved: number }>('plan-move', move, values)
  await enqueue(scope, { task: 'move_listing_plans', payload: { from, to }, key: `move-listing-plans:${from}` })
  const planned = input.paying ? await planAll(scope, values) : 0
  const [rest] = await scope.connection.prepared<{ left: number }>('plan-move-left', left, [from, to])
  const counts = { movedCount: done?.moved ?? 0, plannedCount: planned, leftCount: rest?.left ?? 0 }
  return Object.assign(new MovedSubscriptions(), { planId: to, ...counts })
}

async function planAll(scope: Scope, values: unknown[]): Promise<number> {
  const [row] = await scope.connection.prepared<{ planned: number }>('plan-move-paying', plan, values)
  await enqueue(scope, { task: 'tend_subscriptions', payload: {}, key: 'tend-subscriptions' })
  return row?.planned ?? 0
}

export async function needVersions(
  scope: Scope,
  { planKey, fromVersion }: MoveSubscriptionsInput,
): Promise<{ from: string; to: string }> {
  const asked = [planKey, fromVersion]
  const [row] = await scope.connection.prepared<{ to: string; from: string | null }>(
    'plan-move-versions',
    versions,
    asked,
  )
  if (!row) throw refuse('BAD_USER_INPUT', 'There is no such plan.', { field: 'input.planKey' })
  if (!row.from) throw refuse('BAD_USER_INPUT', 'The plan has no such version.', { field: 'input.fromVersion' })
  if (row.from === row.to) throw refuse('CONFLICT', 'This is the version that is sold now: nobody needs to be moved.')
  return { from: row.from, to: row.to }
}
