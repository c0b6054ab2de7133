import { record } from '../../../events/record.js'
import { newId } from '../../../kernel/ids.js'
import { Gone, Rejected } from '../../../providers/payments/failures.js'
import type { PaymentsPort, SubscriptionState } from '../../../providers/payments/port.js'
import { inTransaction, type OpenScope } from '../../../scope/makers.js'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import { writeAudit } from '../../audit/audit.service.js'
import { currentTenant } from '../../tenancy/tenancy.service.js'
import { liveSubscription } from './subscription.reads.js'

export type Second = { id: string; ref: string; planKey: string; currency: string }

const insert = `insert into second_subscription (tenant_id, id, livemode, subscription_ref, plan_key, currency)
  values ($1, $2, $3, $4, $5, $6) on conflict (tenant_id, subscription_ref) do nothing`
const unsettled =
  'select true as settled from second_subscription where subscription_ref = $1 and settled_at is not null'

/** It is to be ended there: written down with what was found, and done when nothing is held. False: that was done before, and it lives all the same. */
export async function noteSecond(scope: Scope, state: SubscriptionState, planKey: string): Promise<boolean> {
  const { ref, livemode, currency } = state
  await scope.connection.prepared('second-found', insert, [
    ...[tenantIdOf(scope), newId(), livemode],
    ...[ref, planKey, currency],
  ])
  return (await scope.connection.prepared('second-settled', unsettled, [ref])).length === 0
}

const open = `select id, subscription_ref as ref, plan_key as "planKey", currency from second_subscription
  where settled_at is null and livemode = $1 order by id`

export const secondsOf = (scope: Scope, { livemode }: PaymentsPort): Promise<Second[]> =>
  scope.connection.prepared<Second>('second-open', open, [livemode])

/** With no connection held, under keys of its own: however often it is begun, it is ended and given back once. */
export async function endSecond(payments: PaymentsPort, begin: () => OpenScope, second: Second): Promise<void> {
  const ended = await payments.cancel(second.ref, { when: 'NOW' }, `second:${second.ref}`).catch(unlessGone)
  const back = ended ? await giveBack(payments, second.ref, ended.customerRef) : 0
  const scope = begin()
  await inTransaction(scope, () => settle(scope, second, back))
}

/** Everything it took, whoever gave part of it back before. Answers the sum in minor units. */
async function giveBack(payments: PaymentsPort, subscriptionRef: string, customerRef: string): Promise<number> {
  let back = 0
  for (const each of await payments.invoicesOf(customerRef, { limit: 100 })) {
    const { paymentRef, amountPaid } = each
    if (each.subscriptionRef !== subscriptionRef || !paymentRef || amountPaid === 0) continue
    const { amount, refunded } = await payments.payment(paymentRef)
    const left = amount - refunded
    const key = `second:${subscriptionRef}:${paymentRef}:${left}`
    if (left > 0 && !(await refundable(payments.refund({ paymentRef, amount: left, reason: 'DUPLICATE' }, key))))
      continue
    back += amount
  }
  return back
}

/** It is there no more: nothing is left to end. */
function unlessGone(error: unknown): null {
  if (error instanceof Gone) return null
  throw error
}

/** What its holder disputes is given back by the bank or not at all (https://docs.stripe.com/error-codes). */
async function refundable(asked: Promise<string>): Promise<boolean> {
  try {
    await asked
    return true
  } catch (error) {
    if (error instanceof Rejected && error.code === 'charge_disputed') return false
    throw error
  }
}

const settled = `update second_subscription set settled_at = now(), refunded_amount = $2, updated_at = now()
  where id = $1 and settled_at is null returning id`

/** Of two who ended it at once one tells: the trail, the owners, the operator's staff. */
async function settle(scope: Scope, { id, planKey, currency }: Second, amount: number): Promise<void> {
  if (!(await scope.connection.prepared('second-settle', settled, [id, amount])).length) return
  const kept = await liveSubscription(scope)
  const facts = { planKey, amount, currency }
  if (kept) record(scope, { name: 'subscription.second_ended', on: kept, payload: facts })
  await writeAudit(scope, { action: 'subscriptionSecondEnded', outcome: 'DONE', target: kept, meta: facts })
  const { slug } = await currentTenant(scope)
  await scope.connection.prepared('ring-payments', 'select ring_payments($1, $2)', ['SECOND_SUBSCRIPTION', slug])
}
