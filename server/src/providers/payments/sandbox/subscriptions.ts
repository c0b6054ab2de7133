import { cardOf, paysLater } from './cards.js'
import { emit, secondsOf } from './events.js'
import { billPeriod, type Subscription } from './invoices.js'
import { newRef, type Store, type StripeObject } from './store.js'

const DAY = 86_400

type Begun = { customer: string; price: StripeObject; quantity: number; trialDays: number; metadata: object }

export function begin(store: Store, { customer, price, quantity, trialDays, metadata }: Begun): Subscription {
  const start = secondsOf(store.now())
  const trialEnd = trialDays > 0 ? start + trialDays * DAY : null
  const id = newRef('sub')
  const item = {
    id: newRef('si'),
    object: 'subscription_item',
    created: start,
    subscription: id,
    quantity,
    price,
    metadata: {},
    current_period_start: start,
    current_period_end: trialEnd ?? after(start, intervalOf(price)),
  }
  const sub = {
    id,
    object: 'subscription',
    customer,
    livemode: false,
    created: start,
    start_date: start,
    billing_cycle_anchor: trialEnd ?? start,
    status: trialEnd ? 'trialing' : 'active',
    currency: price.currency,
    trial_end: trialEnd,
    cancel_at: null,
    cancel_at_period_end: false,
    canceled_at: null,
    ended_at: null,
    cancellation_details: { comment: null, feedback: null, reason: null },
    pause_collection: null,
    default_payment_method: null,
    pending_update: null,
    schedule: null,
    latest_invoice: null,
    metadata,
    items: { object: 'list', has_more: false, url: `/v1/subscription_items?subscription=${id}`, data: [item] },
  } as unknown as Subscription
  store.put(sub)
  emit(store, 'customer.subscription.created', sub)
  const invoice = billPeriod(store, sub, { reason: 'subscription_create', paid: true })
  return store.put({ ...sub, latest_invoice: invoice.id }) as Subscription
}

const intervalOf = (price: StripeObject): string => (price.recurring as { interval: string }).interval

/** A month or a year later, on the anchor's day; in a month that is shorter on its last, and on that day again in the next that has it. */
export function after(seconds: number, interval: string, anchor = seconds): number {
  const from = new Date(seconds * 1_000)
  const to = new Date(from)
  to.setUTCMonth(from.getUTCMonth() + (interval === 'year' ? 12 : 1), 1)
  const last = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate()
  to.setUTCDate(Math.min(new Date(anchor * 1_000).getUTCDate(), last))
  return secondsOf(to)
}

/** Every period that ended up to now is renewed, one after the other: paid by the card, or past due. */
export function renewDue(store: Store): void {
  const now = secondsOf(store.now())
  for (const each of store.of('subscription') as Subscription[]) {
    let sub = each
    while (['active', 'trialing', 'past_due'].includes(sub.status) && sub.items.data[0].current_period_end <= now)
      sub = renew(store, sub)
  }
}

function renew(store: Store, sub: Subscription): Subscription {
  const [item] = sub.items.data
  const start = item.current_period_end
  const end = after(start, intervalOf(item.price), sub.billing_cycle_anchor ?? sub.start_date)
  const moved = { ...item, current_period_start: start, current_period_end: end }
  const customer = store.get(sub.customer)
  const card = customer && cardOf(store, customer)
  const next: Subscription = { ...sub, status: 'active', items: { ...sub.items, data: [moved] } }
  const paid = card !== null && paysLater(card)
  const invoice = billPeriod(store, next, { reason: 'subscription_cycle', paid })
  const renewed = { ...next, status: paid ? 'active' : 'past_due', latest_invoice: invoice.id }
  store.put(renewed)
  emit(store, 'customer.subscription.updated', renewed)
  return renewed
}
