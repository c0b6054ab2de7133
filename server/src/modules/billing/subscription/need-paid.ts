import { refuse } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import { billingNow, inMode } from '../may-bill.js'
import { PlanChangeTime } from './subscription.inputs.js'
import { type TenantSubscription, TenantSubscriptionState as State } from './tenant-subscription.entity.js'

/** Of a period of this subscription, not of a change that waits for its bank. */
const unpaid = `select true as owed from billing_invoice where state in ('OPEN', 'UNCOLLECTIBLE') and period_end > $1 and period_start >= $3
  and reason in ('subscription_cycle', 'subscription_create') and livemode = coalesce($2::boolean, livemode) limit 1`

/** A change at once gives back what is left of the present period: of one that nobody paid for there is nothing to give back. */
export async function needPaid(
  scope: Scope,
  { state, periodIsVoid, startedAt }: Pick<TenantSubscription, 'state' | 'periodIsVoid' | 'startedAt'>,
  when: PlanChangeTime,
): Promise<void> {
  if (periodIsVoid)
    throw refuse(
      'CONFLICT',
      'The pause is over, and the period that begins is being paid for. Try again in a minute.',
      {
        extensions: { reason: 'PERIOD_VOID' },
      },
    )
  if (when === PlanChangeTime.PERIOD_END) return
  const mode = inMode(scope).livemode ?? null
  const owed = await scope.connection.prepared('billing-owed', unpaid, [billingNow(scope), mode, startedAt])
  if (state !== State.PAST_DUE && owed.length === 0) return
  throw refuse('CONFLICT', 'A payment is missing. Pay it first, or let the change begin when the period ends.', {
    extensions: { reason: 'PAST_DUE' },
  })
}
