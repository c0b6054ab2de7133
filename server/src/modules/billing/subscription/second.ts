import { record } from '../../../events/record.js'
import { newId } from '../../../kernel/ids.js'
import { Gone, Rejected } from '../../../providers/payments/failures.js'
import type { PaymentsPort, SubscriptionState } from '../../../providers/payments/port.js'
import { inTransaction, type OpenScope } from '../../../scope/makers.js'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import { writeAudit } from '../../audit/audit.service.js'
import { currentTenant } from '../../tenancy/tenancy.service.js'
import { leftForNow } from './left-for-now.js'
import type { PaidBack } from './ended-unpaid.js'
import { isLiving, tenantSubscription } from './subscription.reads.js'
import { TenantSubscription } from './tenant-subscription.entity.js'

/**
 * `tries`: how often what it took could not be given back; `cancelTries`: how often it could not be ended. `invoiceRef`: of one that we ended for a missing
 * payment this alone goes back, for it was paid in that moment; null: a second subscription.
 */
export type Second = {
  id: string
  ref: string
  planKey: string
  currency: string
  tries: number
  cancelTries: number
  invoiceRef: string | null
}

const insert = `insert into second_subscription (tenant_id, id, livemode, subscription_ref, plan_key, currency, invoice_ref)
  values ($1, $2, $3, $4, $5, $6, $7) on conflict (tenant_id, subscription_ref) do nothing`
const unsettled =
  'select true as settled from second_subscription where subscription_ref = $1 and settled_at is not null'

/** It is to be ended there: written down with what was found, and done when nothing is held. False: that was done before, and it lives all the same. */
export async function noteSecond(scope: Scope, state: SubscriptionState, planKey: string): Promise<boolean> {
  const { ref, livemode, currency } = state
  await scope.connection.prepared('second-found', insert, [
    ...[tenantIdOf(scope), newId(), livemode],
    ...[ref, planKey, currency, null],
  ])
  return (await scope.connection.prepared('second-settled', unsettled, [ref])).length === 0
}

/** What was paid for one that we ended in that moment is a debt from now on, as what a second subscription took. */
export async function noteOwed(scope: Scope, owed: PaidBack[], known: TenantSubscription[]): Promise<void> {
  for (const { ref, invoiceRef } of owed) {
    const row = known.find(({ subscriptionRef }) => subscriptionRef === ref)
    if (!row) continue
    const { livemode, planKey, currency } = row
    const values = [tenantIdOf(scope), newId(), livemode, ref, planKey, currency, invoiceRef]
    await scope.connection.prepared('second-found', insert, values)
  }
}

const open = `select id, subscription_ref as ref, plan_key as "planKey", currency, tries,
    cancel_tries as "cancelTries", invoice_ref as "invoiceRef" from second_subscription
  where settled_at is null and livemode = $1 and (retry_at is null or retry_at <= $2) order by id`

/** What is to be done now; of what was refused it is not yet time. */
export const secondsOf = (scope: Scope, payments: PaymentsPort): Promise<Second[]> =>
  scope.connection.prepared<Second>('second-open', open, [payments.livemode, payments.now()])

/**
 * With no connection held, under keys of its own: however often it is begun, it is ended and given back once. What is refused is a debt: it is written
 * down, told the operator's staff once, and tried again with growing distance; one that could not be ended still runs, and is tried each hour. Nothing
 * else waits for it.
 */
export async function endSecond(payments: PaymentsPort, begin: () => OpenScope, second: Second): Promise<void> {
  const { invoiceRef } = second
  const given = await (invoiceRef ? giveThat(payments, second, invoiceRef) : endThere(payments, second))
  const scope = begin()
  await inTransaction(scope, () => {
    if (given.runs) return tryInAnHour(scope, second, payments.now())
    return given.owed ? putOff(scope, second, payments.now()) : settle(scope, second, given.back)
  })
}

/** In minor units. `owed`: not all of it could be given back; `runs`: it could not be ended. */
type Given = { back: number; owed: boolean; runs?: true }

async function endThere(payments: PaymentsPort, second: Second): Promise<Given> {
  let ended: SubscriptionState | null
  try {
    ended = await payments.cancel(second.ref, { when: 'NOW' }, `second:${second.ref}:${newId()}`).catch(unlessGone)
  } catch (error) {
    leftForNow(error)
    return { back: 0, owed: true, runs: true }
  }
  if (!ended) return { back: 0, owed: false }
  try {
    return await giveBack(payments, second, ended.customerRef)
  } catch (error) {
    leftForNow(error)
    return { back: 0, owed: true }
  }
}

async function giveThat(payments: PaymentsPort, second: Second, invoiceRef: string): Promise<Given> {
  try {
    const { paymentRef } = await payments.invoice(invoiceRef)
    return { back: paymentRef ? await refundOf(payments, second, paymentRef) : 0, owed: false }
  } catch (error) {
    leftForNow(error)
    return { back: 0, owed: true }
  }
}

/** Everything it took, whoever gave part of it back before: the sum in minor units. `owed`: not all of it could be given back. */
async function giveBack(payments: PaymentsPort, second: Second, customerRef: string): Promise<Given> {
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
async function refundOf(
  payments: PaymentsPort,
  { ref, tries, invoiceRef }: Second,
  paymentRef: string,
): Promise<number> {
  const { amount, refunded } = await payments.payment(paymentRef)
  const left = amount - refunded
  if (left <= 0) return amount
  try {
    // The key keeps a refusal for a day: each try has its own.
    await payments.refund(
      { paymentRef, amount: left, reason: invoiceRef ? 'REQUESTED_BY_CUSTOMER' : 'DUPLICATE' },
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

/** A little less, so that the hourly round finds it due. */
const NEARLY_AN_HOUR = HOUR - 300_000
const nextHour = `update second_subscription set cancel_tries = cancel_tries + 1, retry_at = $2, updated_at = now()
  where id = $1 and settled_at is null and cancel_tries = $3 returning id`

/** It runs, and will be charged again: whoever can end it by hand is told so. */
async function tryInAnHour(scope: Scope, { id, cancelTries, planKey, currency }: Second, now: Date): Promise<void> {
  const values = [id, new Date(now.getTime() + NEARLY_AN_HOUR), cancelTries]
  const taken = await scope.connection.prepared('second-runs', nextHour, values)
  if (!taken.length || cancelTries > 0) return
  const meta = { planKey, currency }
  await writeAudit(scope, { action: 'subscriptionSecondRuns', outcome: 'DONE', target: null, meta })
  await ring(scope, 'SECOND_RUNS')
}

const settled = `update second_subscription set settled_at = now(), refunded_amount = $2, updated_at = now()
  where id = $1 and settled_at is null returning id`

/** Of two who ended it at once one tells: the trail, the owners, the operator's staff. */
async function settle(scope: Scope, second: Second, amount: number): Promise<void> {
  const { id, ref, planKey, currency, invoiceRef } = second
  if (!(await scope.connection.prepared('second-settle', settled, [id, amount])).length) return
  const facts = { planKey, amount, currency }
  if (invoiceRef) return tellPaidBack(scope, ref, facts)
  // Also where nothing of theirs lives any more: what went back is told beside what they had.
  const had = await tenantSubscription(scope)
  if (had) record(scope, { name: 'subscription.second_ended', on: had, payload: facts })
  const target = had && isLiving(had) ? had : null
  await writeAudit(scope, { action: 'subscriptionSecondEnded', outcome: 'DONE', target, meta: facts })
  await ring(scope, 'SECOND_SUBSCRIPTION')
}

type Back = { planKey: string; amount: number; currency: string }

async function tellPaidBack(scope: Scope, subscriptionRef: string, facts: Back): Promise<void> {
  const target = await scope.em.findOne(TenantSubscription, { subscriptionRef })
  // What its holder disputes the bank gives back.
  if (target && facts.amount > 0) record(scope, { name: 'subscription.paid_back', on: target, payload: facts })
  await writeAudit(scope, { action: 'subscriptionPaidBack', outcome: 'DONE', target, meta: facts })
}

type Bell = 'SECOND_SUBSCRIPTION' | 'SECOND_RUNS' | 'REFUND_OWED'

async function ring(scope: Scope, kind: Bell): Promise<void> {
  const { slug } = await currentTenant(scope)
  await scope.connection.prepared('ring-payments', 'select ring_payments($1, $2)', [kind, slug])
}
