import { refuse } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import type { MoveSubscriptionsInput } from './plan-editor.inputs.js'
import { MovedSubscriptions } from './platform-plan.types.js'

const versions = `select c.key as "to", o.key as "from" from plan c left join plan o on o.base_key = c.base_key and o.version = $2
  where c.base_key = $1 and c.is_current`
/** What is paid for stays at its price; the test modes of whoever is moved go along. Each is told in its own trail. */
const move = `with paying as (select s.tenant_id from tenant_subscription s
      join billing_account a on a.tenant_id = s.tenant_id and a.livemode = s.livemode where s.state <> 'CANCELED'),
    moved as (update tenant t set plan_key = $2, updated_at = now()
      where t.plan_key = $1 and not exists (select from paying p where p.tenant_id in (t.id, t.live_tenant_id))
      returning t.id, t.live_tenant_id is null as live),
    told as (insert into audit_log (tenant_id, id, actor_user_id, actor_kind, action, outcome, meta, changes, request_id)
      select m.id, uuidv7(), app_user_id(), 'PLATFORM', 'moveSubscriptions', 'DONE', jsonb_build_object('planKey', $2::text), '[]', $3
      from moved m where m.live)
  select count(*)::int as moved from moved where live`
const left = 'select count(*)::int as "left" from tenant where plan_key = $1 and live_tenant_id is null'

/** Whose plan was given to them is put on the version that is sold now, at once. */
export async function moveSubscriptions(scope: Scope, input: MoveSubscriptionsInput): Promise<MovedSubscriptions> {
  const { planKey, fromVersion } = input
  const [row] = await scope.connection.prepared<{ to: string; from: string | null }>('plan-move-versions', versions, [
    planKey,
    fromVersion,
  ])
  if (!row) throw refuse('BAD_USER_INPUT', 'There is no such plan.', { field: 'input.planKey' })
  if (!row.from) throw refuse('BAD_USER_INPUT', 'The plan has no such version.', { field: 'input.fromVersion' })
  if (row.from === row.to) throw refuse('CONFLICT', 'This is the version that is sold now: nobody needs to be moved.')
  const values = [row.from, row.to, scope.requestId]
  const [done] = await scope.connection.prepared<{ moved: number }>('plan-move', move, values)
  const [rest] = await scope.connection.prepared<{ left: number }>('plan-move-left', left, [row.from])
  const answer = { planId: row.to, movedCount: done?.moved ?? 0, leftCount: rest?.left ?? 0 }
  return Object.assign(new MovedSubscriptions(), answer)
}
