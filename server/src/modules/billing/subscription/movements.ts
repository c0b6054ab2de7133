import { newId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'
import { PlanInterval } from '../../plans/plan-price.types.js'
import { type TenantSubscription, TenantSubscriptionState as State } from './tenant-subscription.entity.js'

export type Paying = Pick<TenantSubscription, 'state' | 'interval' | 'unitAmount' | 'quantity' | 'planKey'>
export type MovementKind =
  | 'TRIAL'
  | 'TRIAL_ENDED'
  | 'NEW'
  | 'REACTIVATE'
  | 'UPGRADE'
  | 'DOWNGRADE'
  | 'QUANTITY'
  | 'PAUSE'
  | 'RESUME'
  | 'CHURN'

const paying = (each: Paying | null): boolean => each?.state === State.ACTIVE || each?.state === State.PAST_DUE

/** What comes of it in a month, in minor units; of a trial, a pause and what ended nothing. Whose payment is missing still owes it. */
export function monthlyOf(each: Paying | null): number {
  if (!each || !paying(each)) return 0
  const total = each.unitAmount * each.quantity
  return each.interval === PlanInterval.YEAR ? Math.round(total / 12) : total
}

/** What a step was to the operator's revenue; null where it was nothing to it. `paidBefore`: the tenant brought money once, at whatever time. */
export function movementOf(before: Paying | null, now: Paying, paidBefore: boolean): MovementKind | null {
  const lived = before !== null && before.state !== State.CANCELED
  if (now.state === State.CANCELED)
    return !lived ? null : before.state === State.TRIALING ? 'TRIAL_ENDED' : paidBefore ? 'CHURN' : null
  if (now.state === State.TRIALING) return lived ? null : 'TRIAL'
  if (now.state === State.PAUSED) return paying(before) ? 'PAUSE' : null
  if (!lived || before.state === State.TRIALING) return paidBefore ? 'REACTIVATE' : 'NEW'
  if (before.state === State.PAUSED) return paidBefore ? 'RESUME' : 'NEW'
  const [was, is] = [monthlyOf(before), monthlyOf(now)]
  if (was === is) return null
  if (before.quantity !== now.quantity && before.unitAmount === now.unitAmount) return 'QUANTITY'
  return is > was ? 'UPGRADE' : 'DOWNGRADE'
}

/** `$5` is what it was to a tenant who never brought money, `$6` what to one who did. */
const insert = `insert into subscription_movement
    (tenant_id, id, subscription_id, livemode, at, kind, currency, mrr_before, mrr_after, plan_before, plan_after)
  select app_tenant(), $1, $2, $3, $4, step.kind, $7, $8, $9, $10, $11
  from (select case when exists (select from subscription_movement
    where tenant_id = app_tenant() and livemode = $3 and mrr_after > 0) then $6 else $5 end as kind) step
  where step.kind is not null`

/** In the transaction of the step itself: what the sums say is what was written, once. */
export async function noteMovement(
  scope: Scope,
  { before, now, at }: { before: Paying | null; now: TenantSubscription; at: Date },
): Promise<void> {
  const kinds = [movementOf(before, now, false), movementOf(before, now, true)]
  if (kinds.every((kind) => kind === null)) return
  const of = [newId(), now.id, now.livemode, at, ...kinds, now.currency]
  const values = [...of, monthlyOf(before), monthlyOf(now), before?.planKey ?? null, now.planKey]
  await scope.connection.prepared('movement', insert, values)
}
