import { type Answer, cardFor, inAbsence } from './cards.js'
import { emit, secondsOf } from './events.js'
import { attempt, voided } from './invoices.js'
import { after } from './proration.js'
import type { Store } from './store.js'
import { type Invoice, intervalOf, type Price, type Subscription } from './types.js'

const DAY = 86_400
/** Days after the first failure on which it is tried again: what the account would be set to (ops/docs/runbooks/stripe.md). */
const retryDays = [3, 5, 7]

/** Asks the card for what is open, and draws the consequences for the subscription. `answer`: of a bank whose holder is at a page. */
export function collect(store: Store, invoice: Invoice, answer?: Answer): Invoice {
  // A change that waits for its payment; every other invoice is owed.
  const isChange = invoice._waits === true
  const said = answer ?? inAbsence(cardFor(store, invoice.customer, invoice._sub), { isChange })
  const tried = attempt(store, invoice, said)
  const sub = invoice._sub ? (store.get(invoice._sub) as Subscription | null) : null
  if (!sub) return tried
  if (tried.status === 'paid') paid(store, sub, tried)
  else if (!isChange) notPaid(store, sub, tried)
  return store.get(tried.id) as Invoice
}

function paid(store: Store, sub: Subscription, invoice: Invoice): void {
  if (invoice._waits) {
    if (sub.pending_update && sub.latest_invoice === invoice.id) applyPending(store, sub)
    return
  }
  if (sub.status === 'past_due' && owes(store, sub)) return
  const status = sub.status === 'past_due' ? 'active' : sub.status
  if (invoice.billing_reason === 'subscription_create') return
  tell(store, { ...sub, status })
}

const owes = (store: Store, sub: Subscription): boolean =>
  (store.of('invoice', sub.customer) as Invoice[]).some(
    (each) => each._sub === sub.id && each.status === 'open' && !each._waits,
  )

/** One of its invoices is void: who owes no other owes nothing. */
export function owesLess(store: Store, sub: Subscription): void {
  if (sub.status === 'past_due' && !owes(store, sub)) tell(store, { ...sub, status: 'active' })
}

function notPaid(store: Store, sub: Subscription, invoice: Invoice): void {
  const days = retryDays[invoice.attempt_count - 1]
  const next = days === undefined ? null : (invoice._firstFailed ?? 0) + days * DAY
  store.put({ ...invoice, next_payment_attempt: next })
  if (next) store.plan(next, 'retry', invoice.id)
  if (sub.status === 'active' || sub.status === 'trialing') tell(store, { ...sub, status: 'past_due' })
}

/** Another try by itself. */
export function retry(store: Store, invoice: Invoice, at: number): void {
  if (invoice.status === 'open' && invoice.next_payment_attempt === at) collect(store, invoice)
}

function applyPending(store: Store, sub: Subscription): void {
  const [wish] = sub.pending_update?.subscription_items ?? []
  const price = wish && (store.get(wish.price) as Price | null)
  if (!wish || !price) return
  const at = secondsOf(store.now())
  const applied = changed({ ...sub, pending_update: null }, { price, quantity: wish.quantity, at })
  store.put(applied)
  store.plan(applied.items.data[0].current_period_end, 'period', sub.id)
  emit(store, 'customer.subscription.pending_update_applied', applied)
  emit(store, 'customer.subscription.updated', applied)
}

/** Another interval begins its period at once. */
export function changed(
  sub: Subscription,
  { price, quantity, at }: { price: Price; quantity: number; at: number },
): Subscription {
  const [item] = sub.items.data
  const anew = sub.status !== 'trialing' && intervalOf(item.price) !== intervalOf(price)
  const period = anew ? { current_period_start: at, current_period_end: after(at, intervalOf(price)) } : {}
  const anchor = anew ? { billing_cycle_anchor: at } : {}
  return { ...sub, ...anchor, items: { ...sub.items, data: [{ ...item, ...period, price, quantity }] } }
}

/** Nobody paid for it in time: it is not made, and its invoice is void. */
export function lapsePending(store: Store, sub: Subscription, at: number): void {
  if (sub.pending_update?.expires_at !== at) return
  dropPending(store, sub)
}

export function dropPending(store: Store, sub: Subscription): Subscription {
  const invoice = sub.latest_invoice ? (store.get(sub.latest_invoice) as Invoice | null) : null
  if (invoice?.status === 'open') voided(store, invoice)
  const dropped: Subscription = { ...sub, pending_update: null }
  store.put(dropped)
  emit(store, 'customer.subscription.pending_update_expired', dropped)
  return dropped
}

function tell(store: Store, sub: Subscription): void {
  store.put(sub)
  emit(store, 'customer.subscription.updated', sub)
}
