import { randomBytes } from 'node:crypto'
import { Gone, Rejected } from '../failures.js'
import type { CheckoutWish } from '../port.js'
import { attachCard, type CardName, needFunds } from './cards.js'
import { emit, secondsOf } from './events.js'
import type { Store, StripeObject } from './store.js'
import { begin } from './subscriptions.js'

export function createCheckout(store: Store, wish: CheckoutWish, pages: string): StripeObject {
  const price = store.get(wish.priceRef)
  if (!price) throw new Rejected('line_items[0][price]', 'resource_missing')
  if (!store.get(wish.customerRef)) throw new Rejected('customer', 'resource_missing')
  const id = `cs_test_${randomBytes(24).toString('hex')}`
  return store.put({
    id,
    object: 'checkout.session',
    customer: wish.customerRef,
    client_reference_id: wish.ref,
    created: secondsOf(store.now()),
    expires_at: secondsOf(wish.expiresAt),
    livemode: false,
    locale: wish.locale,
    mode: 'subscription',
    status: 'open',
    payment_status: 'unpaid',
    currency: price.currency,
    amount_total: wish.trialDays > 0 ? 0 : (price.unit_amount as number) * wish.quantity,
    subscription: null,
    invoice: null,
    payment_intent: null,
    success_url: wish.successUrl,
    cancel_url: wish.cancelUrl,
    url: `${pages}/sandbox/checkout/${id}`,
    metadata: { price: wish.priceRef, quantity: String(wish.quantity), trial: String(wish.trialDays) },
  })
}

/** As it is now: one whose time is over has expired, whoever looks first. */
export function openCheckout(store: Store, id: string): StripeObject {
  const session = store.get(id)
  if (session?.object !== 'checkout.session') throw new Gone('checkout')
  if (session.status !== 'open' || (session.expires_at as number) > secondsOf(store.now())) return session
  return expire(store, session)
}

export function expireCheckout(store: Store, id: string): StripeObject {
  const session = openCheckout(store, id)
  return session.status === 'open' ? expire(store, session) : session
}

function expire(store: Store, session: StripeObject): StripeObject {
  const expired = store.put({ ...session, status: 'expired', url: null })
  emit(store, 'checkout.session.expired', expired)
  return expired
}

/** What its page does: the card is asked, the subscription begins and its first period is paid, or nothing at all. */
export function pay(store: Store, id: string, given: { card: CardName; confirmed: boolean }): StripeObject {
  const session = openCheckout(store, id)
  if (session.status !== 'open') return session
  needFunds(given.card, given.confirmed)
  const { price: priceRef, quantity, trial } = session.metadata as Record<string, string>
  const price = store.get(priceRef ?? '')
  const customer = store.get(session.customer ?? '')
  if (!price || !customer) throw new Gone('price or customer')
  const method = attachCard(store, customer.id, given.card)
  const settings = { default_payment_method: method.id }
  store.put({ ...customer, currency: price.currency, invoice_settings: settings })
  emit(store, 'payment_method.attached', method)
  const begun = { customer: customer.id, price, quantity: Number(quantity), trialDays: Number(trial), metadata: {} }
  const sub = begin(store, begun)
  const done = {
    status: 'complete',
    payment_status: 'paid',
    url: null,
    subscription: sub.id,
    invoice: sub.latest_invoice,
  }
  const completed = store.put({ ...session, ...done })
  emit(store, 'checkout.session.completed', completed)
  return completed
}
