import { Refusal } from '../../../kernel/errors.js'
import { newId } from '../../../kernel/ids.js'
import type { OpenScope } from '../../../scope/makers.js'
import { intendAfterVerbs, settled } from '../subscription/intent.js'
import { type OfferedPrice, pushedPrice } from '../subscription/offers.js'
import { stateOf } from '../subscription/states.js'
import { syncBy } from '../subscription/sync.service.js'
import { TenantSubscriptionState as State } from '../subscription/tenant-subscription.entity.js'
import { atMost, mostLocations } from './locations.reads.js'
import type { Tended } from './tended.js'

const DAY = 86_400_000
/** The owners are told so long before at least, by the letter of what is planned. */
const NOTICE_MS = 14 * DAY
/** And not a year before: what is planned holds up the daily count of locations. */
const AHEAD_MS = 35 * DAY

const offered = `select r.id, r."interval", r.currency, r.amount, p.key as "planKey", p.name as "planName"
  from plan_price r join plan p on p.key = r.plan_key where r.plan_key = $1 and r."interval" = $2 and r.currency = $3`

/**
 * To the version that is sold now, because the operator said so, at the end of what is paid: never in the middle of a period. Answers whether it was
 * planned just now. What cannot be yet is looked at each hour. As a verb does: whoever cancels or chooses in that very moment goes first.
 */
export async function moveOn({ payments, open, row }: Tended): Promise<boolean> {
  const left = row.periodEnd.getTime() - payments.now().getTime()
  // A trial begins at the price that was agreed; a void period is paid for first.
  if (row.state !== State.ACTIVE || row.periodIsVoid) return false
  if (!row.moveTo || row.cancelAt || row.nextPlanAt || left < NOTICE_MS || left > AHEAD_MS) return false
  const found = await priceOf(open(), about(row.moveTo, row), payments)
  if (!found) return false
  const { price, pushed, most } = found
  const priceRef = pushed ?? (await payments.putPrice(price, `price:${price.id}:${newId()}`))
  const { subscriptionRef: ref } = row
  // What was given up by another change is planned anew: an hour later it is another wish.
  const hour = Math.floor(payments.now().getTime() / 3_600_000)
  const key = `move:${ref}:${price.id}:${hour}`
  if (!(await intendAfterVerbs(open, key))) return false
  const there = await payments.subscription(ref)
  const isAsItWas = stateOf(there) === State.ACTIVE && !there.cancelAt && !there.next && there.priceRef === row.priceRef
  const quantity = atMost(there.quantity, most)
  if (isAsItWas) await payments.scheduleChange({ ref, priceRef, quantity }, key)
  await syncBy(payments, open, { also: (mine) => settled(mine, key) })
  return isAsItWas
}

type Offered = OfferedPrice & { planKey: string; planName: string }

const about = (planKey: string, { interval, currency }: Tended['row']): string[] => [planKey, interval, currency]

/** Null: that version is not sold like this, or whoever takes the payments does not know it yet. */
async function priceOf(scope: OpenScope, values: string[], payments: Tended['payments']) {
  try {
    await scope.connection.read()
    const [price] = await scope.connection.prepared<Offered>('move-price', offered, values)
    if (!price) return null
    return { price, pushed: await pushedPrice(scope, price, payments), most: await mostLocations(scope, price.planKey) }
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  } finally {
    await scope.end()
  }
}
