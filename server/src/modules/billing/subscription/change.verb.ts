import { refuse } from '../../../kernel/errors.js'
import { newId } from '../../../kernel/ids.js'
import type { PriceWish } from '../../../providers/payments/port.js'
import type { Scope } from '../../../scope/scope.js'
import { accountOf } from '../account/account.service.js'
import { atMost, mostLocations } from '../life/locations.reads.js'
import { inPlaceOfPlanned } from './in-place-of-planned.js'
import { needPaid } from './need-paid.js'
import { already, canceledAlready, needSubscription } from './need-subscription.js'
import { needOffer, type OfferedPrice, pushedPrice } from './offers.js'
import { type ChangePlanInput, PlanChangeTime, type PreviewPlanChangeInput } from './subscription.inputs.js'
import { TenantSubscriptionState as State, type TenantSubscription } from './tenant-subscription.entity.js'
import type { Asking, Verb } from './verb.js'

/** What is previewed holds so long: the days that are left have not changed by more than a cent or two. */
const HOLDS_MS = 3_600_000

export type Change = {
  row: Pick<
    TenantSubscription,
    'subscriptionRef' | 'itemRef' | 'priceRef' | 'periodEnd' | 'currency' | 'planKey' | 'state'
  >
  /** Locations, as far as the plan holds listings (`most`). */
  quantity: number
  most: number | null
  when: PlanChangeTime
  price: PriceWish
  pushed: string | null
  /** To the second, as it is prorated there. */
  at: Date
  /** The present plan, while another is planned: that is given up. */
  stays: boolean
  expected: number | null
}

/** What a change will be, for its preview and for itself. */
export async function wishedChange(
  scope: Scope,
  input: PreviewPlanChangeInput,
  { payments, at }: Asking,
): Promise<Change> {
  const row = await needSubscription(scope, State.TRIALING, State.ACTIVE, State.PAST_DUE)
  const asked = { ...input, currency: row.currency, present: row.planKey }
  const { plan, price } = await needOffer(scope, asked, await accountOf(scope))
  const when = input.when ?? usualTime(row, { planKey: plan.id, price })
  const stays = row.planKey === plan.id && row.interval === price.interval
  if (stays && !row.nextPlanAt) throw already('It is this plan already.')
  if (stays && row.isBeingMoved)
    throw refuse('CONFLICT', 'This version of the plan ends then. Choose another plan, or cancel.', {
      extensions: { reason: 'MOVED' },
    })
  if (!stays && when === PlanChangeTime.PERIOD_END && row.cancelAt) throw canceledAlready()
  if (!stays) await needPaid(scope, row, when)
  const most = await mostLocations(scope, plan.id)
  return {
    row,
    quantity: atMost(row.quantity, most),
    most,
    when,
    price: { ...price, planKey: plan.id, planName: plan.name },
    pushed: stays ? null : await pushedPrice(scope, price, payments),
    at,
    stays,
    expected: null,
  }
}

/** Dearer at once, cheaper when what is paid has been used up; another interval of the same plan at once. */
function usualTime(row: TenantSubscription, to: { planKey: string; price: OfferedPrice }): PlanChangeTime {
  const yearly = (amount: number, interval: string) => (interval === 'YEAR' ? amount : amount * 12)
  const cheaper = yearly(to.price.amount, to.price.interval) < yearly(row.unitAmount, row.interval)
  return cheaper && row.planKey !== to.planKey ? PlanChangeTime.PERIOD_END : PlanChangeTime.NOW
}

export const change: Verb<{ input: ChangePlanInput }, Change> = {
  name: 'change',
  wish: async (scope, { input }, asking) => {
    const wish = await wishedChange(scope, input, asking)
    const { expectedAmount = null, previewedAt } = input
    if ((expectedAmount === null) !== (previewedAt == null))
      throw refuse('BAD_USER_INPUT', 'Send both, as the preview answered them.', {
        field: previewedAt == null ? 'input.previewedAt' : 'input.expectedAmount',
      })
    const isCharged = !wish.stays && wish.when === PlanChangeTime.NOW && wish.row.state !== State.TRIALING
    if (isCharged && expectedAmount === null)
      throw refuse('BAD_USER_INPUT', 'It is charged at once. Send the amount that `previewPlanChange` answers.', {
        field: 'input.expectedAmount',
      })
    const age = previewedAt ? wish.at.getTime() - previewedAt.getTime() : 0
    if (age < 0 || age > HOLDS_MS)
      throw refuse('BAD_USER_INPUT', 'The preview holds for an hour. Look at it again.', { field: 'input.previewedAt' })
    return { ...wish, at: previewedAt ?? wish.at, expected: expectedAmount }
  },
  call: async (payments, { row, when, price, pushed, at, stays, expected, most }, key) => {
    const { subscriptionRef: ref, itemRef } = row
    // As it stands there, now that nobody else changes it: what was read before may be older.
    const there = await payments.subscription(ref)
    if (stays) {
      if (there.scheduleRef) await payments.releaseSchedule(there.scheduleRef, `${key}:release`)
      return
    }
    const quantity = atMost(there.quantity, most)
    const priceRef = pushed ?? (await payments.putPrice(price, `price:${price.id}:${newId()}`))
    const wish = { ref, itemRef, priceRef, quantity, at }
    if (when === PlanChangeTime.NOW && expected !== null) {
      const { dueNow } = await payments.preview(wish)
      // The answer to the same request was lost: it was done, and is not done again.
      if (dueNow !== expected && there.priceRef === priceRef) return
      if (dueNow !== expected)
        throw refuse('CONFLICT', 'It costs something else now. Look at the preview again.', {
          extensions: { reason: 'PRICE_CHANGED' },
        })
    }
    await inPlaceOfPlanned(payments, { there, key }, () =>
      when === PlanChangeTime.NOW
        ? payments.change(wish, key)
        : payments.scheduleChange({ ref, priceRef, quantity }, key),
    )
  },
}
