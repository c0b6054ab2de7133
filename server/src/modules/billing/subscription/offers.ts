import { type FieldError, refuse } from '../../../kernel/errors.js'
import type { PaymentsPort, SubscriptionState } from '../../../providers/payments/port.js'
import type { Scope } from '../../../scope/scope.js'
import type { Plan } from '../../plans/plan.entity.js'
import type { PlanInterval } from '../../plans/plan-price.types.js'
import { planToPay } from '../../plans/plans.service.js'
import type { BillingAccount } from '../account/billing-account.entity.js'
import type { StartCheckoutInput } from './subscription.inputs.js'

export type OfferedPrice = { id: string; interval: PlanInterval; currency: string; amount: number }
export type Offer = { plan: Plan; price: OfferedPrice }

const ofPlan =
  'select id, "interval", currency, amount from plan_price where plan_key = $1 and amount > 0 order by currency, "interval"'

/** What is asked for, at its price; says everything at once that is wrong with it. `present`: the version that runs, which stays what it is. */
export async function needOffer(
  scope: Scope,
  { planKey, interval, currency, present = null }: StartCheckoutInput & { present?: string | null },
  account: Pick<BillingAccount, 'currency'> | null,
): Promise<Offer> {
  const plan = await planToPay(scope, planKey, present)
  const prices = await scope.connection.prepared<OfferedPrice>('plan-offers', ofPlan, [plan.id])
  if (!prices.length)
    throw refuse('BAD_USER_INPUT', `The ${plan.name} plan is not sold by checkout.`, { field: 'input.planKey' })
  const fields: FieldError[] = []
  const wrong = (path: string, message: string): void => void fields.push({ path: `input.${path}`, message })
  const sold = prices.filter((price) => price.currency === currency)
  if (!sold.length) wrong('currency', `It is sold in ${among(prices.map((each) => each.currency))}.`)
  else if (account?.currency && account.currency !== currency)
    wrong('currency', `Everything is paid in ${account.currency}, as the first purchase was.`)
  const price = sold.find((each) => each.interval === interval)
  if (sold.length && !price) wrong('interval', `It is paid by ${among(sold.map((each) => each.interval))}.`)
  if (price && !fields.length) return { plan, price }
  throw refuse('BAD_USER_INPUT', 'The plan is not sold like that.', { fields })
}

const among = (words: string[]): string => [...new Set(words)].sort().join(', ')

const bySale = 'select price_id from plan_vendor where plan_price_id = $1 and livemode = $2'

/** What whoever takes the payments calls a price; null: it is made as it is asked for, as a stand-in does. Others were told beforehand. */
export async function pushedPrice(scope: Scope, { id }: OfferedPrice, payments: PaymentsPort): Promise<string | null> {
  if (payments.ownPrices !== undefined) return null
  const [row] = await scope.connection.prepared<{ price_id: string }>('plan-vendor', bySale, [id, payments.livemode])
  if (!row) throw refuse('UNAVAILABLE', 'This price is not known to whoever takes the payments yet. Try later.')
  return row.price_id
}

export type Sold = { plan_key: string; interval: PlanInterval; currency: string; amount: number }
const sold = 'select p.plan_key, p."interval", p.currency, p.amount from plan_price p'
const byVendor = `${sold} join plan_vendor v on v.plan_price_id = p.id where v.price_id = $1 and v.livemode = $2`
const byId = `${sold} where p.id::text = $1`

/** What a price of theirs stands for, by our own map; null for a price that is none of ours. */
async function soldBy(scope: Scope, priceRef: string, payments: PaymentsPort): Promise<Sold | null> {
  const { ownPrices, livemode } = payments
  const own = ownPrices !== undefined && priceRef.startsWith(ownPrices) ? priceRef.slice(ownPrices.length) : null
  const [row] =
    own === null
      ? await scope.connection.prepared<Sold>('sold-by-vendor', byVendor, [priceRef, livemode])
      : await scope.connection.prepared<Sold>('sold-by-price', byId, [own])
  return row ?? null
}

export type Sales = ReadonlyMap<string, Sold | null>

/** Of every price that these name, now or next; asked for in one go. */
export async function salesOf(scope: Scope, states: SubscriptionState[], payments: PaymentsPort): Promise<Sales> {
  const refs = new Set(states.flatMap(({ priceRef, next }) => (next ? [priceRef, next.priceRef] : [priceRef])))
  return new Map(await Promise.all([...refs].map(async (ref) => [ref, await soldBy(scope, ref, payments)] as const)))
}
