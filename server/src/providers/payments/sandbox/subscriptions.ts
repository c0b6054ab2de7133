import { cardFor } from './cards.js'
import { collect } from './collecting.js'
import { emit, secondsOf } from './events.js'
import { type Billed, finalized, voided } from './invoices.js'
import { after, wholePeriod } from './proration.js'
import { newRef, type Store } from './store.js'
import { type Invoice, intervalOf, isLiving, type Line, type Price, type Schedule, type Subscription } from './types.js'

const DAY = 86_400

type Begun = { customer: string; price: Price; quantity: number; trialDays: number; card: string | null }

export function begin(store: Store, { customer, price, quantity, trialDays, card }: Begun): Subscription {
  const start = secondsOf(store.now())
  const trialEnd = trialDays > 0 ? start + trialDays * DAY : null
  const id = newRef('sub')
  const end = trialEnd ?? after(start, intervalOf(price))
  const item = {
    id: newRef('si'),
    object: 'subscription_item',
    created: start,
    subscription: id,
    quantity,
    price,
    metadata: {},
    current_period_start: start,
    current_period_end: end,
  }
  const sub = store.put({
    id,
    object: 'subscription',
    customer,
    livemode: false,
    created: start,
    start_date: start,
    billing_cycle_anchor: trialEnd ?? start,
    status: trialEnd ? 'trialing' : 'active',
    currency: price.currency,
    trial_start: trialEnd && start,
    trial_end: trialEnd,
    trial_settings: { end_behavior: { missing_payment_method: 'cancel' } },
    cancel_at: null,
    cancel_at_period_end: false,
    canceled_at: null,
    ended_at: null,
    cancellation_details: { comment: null, feedback: null, reason: null },
    pause_collection: null,
    default_payment_method: card,
    pending_update: null,
    schedule: null,
    latest_invoice: null,
    metadata: {},
    items: { object: 'list', has_more: false, url: `/v1/subscription_items?subscription=${id}`, data: [item] },
  }) as Subscription
  store.plan(end, 'period', id)
  if (trialEnd) store.plan(Math.max(start, trialEnd - 3 * DAY), 'trial_will_end', id)
  emit(store, 'customer.subscription.created', sub)
  return sub
}

/** The first period of one that has begun; its card was asked at the page. */
export function billFirst(store: Store, sub: Subscription): Subscription {
  const { invoice } = bill(store, sub, { reason: 'subscription_create', lines: [periodLine(sub)] })
  const paid = invoice.status === 'open' ? collect(store, invoice, 'PAYS') : invoice
  return store.put({ ...sub, latest_invoice: paid.id }) as Subscription
}

export function periodLine(sub: Subscription): Line {
  const [{ price, quantity, current_period_start: start, current_period_end: end }] = sub.items.data
  const line = wholePeriod(price, quantity, [start, end])
  return sub.status === 'trialing' ? { ...line, description: `Trial of ${line.description}`, amount: 0 } : line
}

export function bill(store: Store, sub: Subscription, of: Pick<Billed, 'reason' | 'lines'>): { invoice: Invoice } {
  const billed = { customer: sub.customer, sub: sub.id, currency: sub.currency, ...of }
  return { invoice: finalized(store, billed) }
}

export function keep(store: Store, sub: Subscription, event = 'updated'): Subscription {
  store.put(sub)
  emit(store, `customer.subscription.${event}`, sub)
  return sub
}

/** A period is over: what waited for it takes its turn, or it ends, or the next is billed. */
export function periodOver(store: Store, sub: Subscription, at: number): void {
  const [item] = sub.items.data
  if (!isLiving(sub) || item.current_period_end !== at) return
  const wasTrial = sub.status === 'trialing'
  if (sub.cancel_at_period_end) {
    // Kept for the next invoice, which is the last one.
    const kept = pendingLines(store, sub.id)
    const last = kept.length ? bill(store, sub, { reason: 'subscription_cycle', lines: kept }).invoice : null
    if (last?.status === 'open') collect(store, last)
    return void end(store, store.get(sub.id) as Subscription, sub.cancellation_details.reason)
  }
  // As asked for at the checkout: a trial that nobody pays on ends (trial_settings).
  if (wasTrial && !cardFor(store, sub.customer, sub.id)) return void end(store, sub, null)
  const { price, quantity, schedule } = turnOf(store, sub, at)
  const next = after(
    at,
    intervalOf(price),
    intervalOf(price) === intervalOf(item.price) ? sub.billing_cycle_anchor : at,
  )
  const moved = { ...item, price, quantity, current_period_start: at, current_period_end: next }
  const status = wasTrial ? 'active' : sub.status
  const renewed: Subscription = { ...sub, status, schedule, items: { ...sub.items, data: [moved] } }
  store.put(renewed)
  store.plan(next, 'period', sub.id)
  const pending = pendingLines(store, sub.id)
  const { invoice } = bill(store, renewed, { reason: 'subscription_cycle', lines: [...pending, periodLine(renewed)] })
  const latest = { ...renewed, latest_invoice: invoice.id }
  if (invoice.status === 'open' && renewed.pause_collection) voided(store, invoice)
  else if (invoice.status === 'open') {
    store.put(latest)
    collect(store, invoice)
    return
  }
  keep(store, latest)
}

/** What was kept for the next invoice, such as another number of locations; it is on it now. */
function pendingLines(store: Store, sub: string): Line[] {
  const pending = store.of('invoiceitem').filter((each) => each._sub === sub && each._line)
  for (const each of pending) store.put({ ...each, _line: null })
  return pending.map((each) => each._line as Line)
}

/** What a schedule makes of the period that begins. */
function turnOf(
  store: Store,
  sub: Subscription,
  at: number,
): { price: Price; quantity: number; schedule: string | null } {
  const [{ price, quantity }] = sub.items.data
  const schedule = sub.schedule ? (store.get(sub.schedule) as Schedule | null) : null
  if (schedule?.status !== 'active') return { price, quantity, schedule: null }
  const phase = schedule.phases.find((each) => each.start_date <= at && at < each.end_date)
  const wish = phase?.items[0]
  if (!phase || !wish) {
    const released = { status: 'released', released_subscription: sub.id, subscription: null }
    emit(store, 'subscription_schedule.released', store.put({ ...schedule, ...released, released_at: at }))
    return { price, quantity, schedule: null }
  }
  const next = (store.get(wish.price) as Price | null) ?? price
  const current = { start_date: phase.start_date, end_date: phase.end_date }
  emit(store, 'subscription_schedule.updated', store.put({ ...schedule, current_phase: current }))
  return { price: next, quantity: wish.quantity, schedule: schedule.id }
}

/** It lives no more. What is open stays open, and is not tried again. */
export function end(store: Store, sub: Subscription, reason: string | null): Subscription {
  const at = secondsOf(store.now())
  for (const invoice of store.of('invoice', sub.customer) as Invoice[])
    if (invoice._sub === sub.id && invoice.status === 'open') store.put({ ...invoice, next_payment_attempt: null })
  const schedule = sub.schedule ? store.get(sub.schedule) : null
  if (schedule)
    emit(store, 'subscription_schedule.canceled', store.put({ ...schedule, status: 'canceled', canceled_at: at }))
  const details = { ...sub.cancellation_details, reason }
  const when = { canceled_at: sub.canceled_at ?? at, ended_at: at, schedule: null, pending_update: null }
  return keep(store, { ...sub, ...when, status: 'canceled', cancellation_details: details } as Subscription, 'deleted')
}
