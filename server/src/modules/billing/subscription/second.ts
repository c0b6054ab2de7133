import { record } from '../../../events/record.js'
import { newId } from '../../../kernel/ids.js'
import { Gone, Rejected } from '../../../providers/payments/failures.js'
import type { PaymentsPort, SubscriptionState } from '../../../providers/payments/port.js'
import { inTransaction, type OpenScope } from '../../../scope/makers.js'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import { writeAudit } from '../../audit/audit.service.js'
import { currentTenant } from '../../tenancy/tenancy.service.js'
import { leftForNow } from './left-for-now.js'
import { liveSubscription } from './subscription.reads.js'

/** `tries`: how often what it took could not be given back. */
export type Second = { id: string; ref: string; planKey: string; currency: string; tries: number }

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

const open = `select id, subscription_ref as ref, plan_key as "planKey", currency, tries from second_subscription
  where settled_at is null and livemode = $1 and (retry_at is null or retry_at <= $2) order by id`

/** What is to be done now; of what was refused it is not yet time. */
export const secondsOf = (scope: Scope, payments: PaymentsPort): Promise<Second[]> =>
  scope.connection.prepared<Second>('second-open', open, [payments.livemode, payments.now()])

/**
 * With no connection held, under keys of its own: however often it is begun, it is ended and given back once. What is refused is a debt: it is written
 * down, told the operator's staff once, and tried again with growing distance; nothing else waits for it.
 */
export async function endSecond(payments: PaymentsPort, begin: () => OpenScope, second: Second): Promise<void> {
  let given = { back: 0, owed: true }
  try {
    const ended = await payments
      .cancel(second.ref, { when: 'NOW' }, `second:${second.ref}:${newId()}`)
      .catch(unlessGone)
    given = ended ? await giveBack(payments, second, ended.customerRef) : { back: 0, owed: false }
  } catch (error) {
    leftForNow(error)
  }
  const scope = begin()
  await inTransaction(scope, () =>
    given.owed ? putOff(scope, second, payments.now()) : settle(scope, second, given.back),
  )
}

/** Everything it took, whoever gave part of it back before: the sum in minor units. `owed`: not all of it could be given back. */
async function giveBack(payments: PaymentsPort, second: Second, customerRef: string) {
  const given = { back: 0, owed: false }
  const mine = async () =>
    (await payments.invoicesOf(customerRef, { limit: 100 })).filter((each) => each.subscriptionRef === second.ref)
  // Its page takes nothing any more; what was paid in that moment is given back with the rest.
  for (const { ref, status } of await mine())
    if (status === 'OPEN') await payments.voidInvoice(ref, `second:${ref}:void`).catch(leftForNow)
  for (const { paymentRef, amountPaid } of await mine()) {
    if (!paymentRef || amountPaid === 0) continue
    try {
      given.back += await refundOf(payments, second, paymentRef)
    } catch (error) {
      leftForNow(error)
      given.owed = true
    }
  }
  return given
}

/** What of a payment is given back now or was before. What its holder disputes is given back by the bank or not at all (https://docs.stripe.com/error-codes). */
async function refundOf(payments: PaymentsPort, { ref, tries }: Second, paymentRef: string): Promise<number> {
  const { amount, refunded } = await payments.payment(paymentRef)
  const left = amount - refunded
  if (left <= 0) return amount
  try {
    // The key keeps a refusal for a day: each try has its own.
    await payments.refund(
      { paymentRef, amount: left, reason: 'DUPLICATE' },
      `second:${ref}:${paymentRef}:${left}:${tries}`,
    )
  } catch (error) {
    if (error instanceof Rejected && error.code === 'charge_disputed') return 0
    throw error
  }
  return amount
}

/** It is there no more: nothing is left to end. */
function unlessGone(error: unknown): null {
  if (error instanceof Gone) return null
  throw error
}

const HOUR = 3_600_000
const WEEK_IN_HOURS = 168

const later = `update second_subscription set tries = tries + 1, retry_at = $2, updated_at = now()
  where id = $1 and settled_at is null and tries = $3 returning id`

/** An hour, two, four, a week at most: until it can be given back. */
async function putOff(scope: Scope, { id, tries, planKey, currency }: Second, now: Date): Promise<void> {
  const at = new Date(now.getTime() + Math.min(2 ** tries, WEEK_IN_HOURS) * HOUR)
  const taken = await scope.connection.prepared('second-put-off', later, [id, at, tries])
  if (!taken.length || tries > 0) return
  await writeAudit(scope, { action: 'refundOwed', outcome: 'DONE', target: null, meta: { planKey, currency } })
  await ring(scope, 'REFUND_OWED')
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
  await ring(scope, 'SECOND_SUBSCRIPTION')
}

async function ring(scope: Scope, kind: 'SECOND_SUBSCRIPTION' | 'REFUND_OWED'): Promise<void> {
  const { slug } = await currentTenant(scope)
  await scope.connection.prepared('ring-payments', 'select ring_payments($1, $2)', [kind, slug])
}
