import { randomBytes } from 'node:crypto'
import { missing, wrong } from './api-error.js'
import { atThePage, attachCard, type CardName, declinedBy } from './cards.js'
import { collect } from './collecting.js'
import { emit, secondsOf } from './events.js'
import { type Form, formIn, listIn, numberIn, textIn } from './form.js'
import { finalized } from './invoices.js'
import type { Store, StripeObject } from './store.js'
import { begin, billFirst } from './subscriptions.js'
import type { Price } from './types.js'

/** What is sold on a page. `price`: of a plan; else something that is bought once. */
type Sold = { price: string | null; says: string; amount: number; currency: string; quantity: number; trial: number }
export type Session = StripeObject & { _sold: Sold; url: string | null; customer: string; _cardless: boolean }

export function createCheckout(store: Store, form: Form): Session {
  const customer = textIn(form, 'customer') ?? ''
  if (store.get(customer)?.object !== 'customer') throw missing('customer')
  const sold = soldIn(store, form)
  const at = secondsOf(store.now())
  const expires = numberIn(form, 'expires_at') ?? at + 86_400
  if (expires > at + 86_400 + 60) throw wrong('expires_at')
  const id = `cs_test_${randomBytes(24).toString('hex')}`
  return store.put({
    id,
    object: 'checkout.session',
    customer,
    client_reference_id: textIn(form, 'client_reference_id') ?? null,
    created: at,
    expires_at: expires,
    livemode: false,
    locale: textIn(form, 'locale') ?? null,
    mode: textIn(form, 'mode') ?? 'payment',
    status: 'open',
    payment_status: 'unpaid',
    currency: sold.currency,
    amount_total: sold.trial > 0 ? 0 : sold.amount * sold.quantity,
    subscription: null,
    invoice: null,
    payment_intent: null,
    success_url: textIn(form, 'success_url') ?? null,
    cancel_url: textIn(form, 'cancel_url') ?? null,
    url: `${store.pages}/sandbox/checkout/${id}`,
    metadata: formIn(form, 'metadata') ?? {},
    _sold: sold,
    _cardless: textIn(form, 'payment_method_collection') === 'if_required' && sold.trial > 0,
  }) as Session
}

function soldIn(store: Store, form: Form): Sold {
  const [item] = listIn(form, 'line_items') as Form[]
  const quantity = numberIn(item, 'quantity') ?? 1
  const trial = numberIn(formIn(form, 'subscription_data'), 'trial_period_days') ?? 0
  const data = formIn(item, 'price_data')
  if (data) {
    const says = textIn(formIn(data, 'product_data'), 'name') ?? ''
    return {
      price: null,
      says,
      amount: numberIn(data, 'unit_amount') ?? 0,
      currency: textIn(data, 'currency') ?? '',
      quantity,
      trial: 0,
    }
  }
  const price = store.get(textIn(item, 'price') ?? '') as Price | null
  if (price?.object !== 'price' || price.active !== true) throw missing('line_items[0][price]')
  return { price: price.id, says: '', amount: price.unit_amount, currency: price.currency, quantity, trial }
}

/** As it is now: one whose time is over has expired, whoever looks first. */
export function openCheckout(store: Store, id: string): Session {
  const session = store.get(id) as Session | null
  if (session?.object !== 'checkout.session') throw missing('session')
  if (session.status !== 'open' || (session.expires_at as number) > secondsOf(store.now())) return session
  return expire(store, session)
}

export function expireCheckout(store: Store, id: string): Session {
  const session = openCheckout(store, id)
  if (session.status !== 'open') throw wrong('session', 'checkout_session_not_open')
  return expire(store, session)
}

function expire(store: Store, session: Session): Session {
  const expired = store.put({ ...session, status: 'expired', url: null }) as Session
  emit(store, 'checkout.session.expired', expired)
  return expired
}

/** `card`: null where none is asked for. `confirmed`: the bank asked its holder. */
export type Given = { card: CardName | null; confirmed: boolean }

/** What its page does: the card is asked, the subscription begins and its first period is paid, or nothing at all. */
export function pay(store: Store, id: string, { card, confirmed }: Given): Session {
  const session = openCheckout(store, id)
  if (session.status !== 'open') return session
  if (card === null && !session._cardless) throw wrong('card')
  const answer = card === null ? 'PAYS' : atThePage(card, confirmed)
  if (answer !== 'PAYS') throw declinedBy(answer)
  return session._sold.price ? buyPlan(store, session, card) : buyOnce(store, session)
}

function buyPlan(store: Store, session: Session, card: CardName | null): Session {
  const { price: ref, quantity, trial } = session._sold
  const price = store.get(ref ?? '') as Price | null
  if (!price) throw missing('price')
  // Where a page that begins a subscription puts it: at the subscription, and not at its customer.
  const method = card && attachCard(store, session.customer, card)
  if (method) emit(store, 'payment_method.attached', method)
  const begun = { customer: session.customer, price, quantity, trialDays: trial, card: method?.id ?? null }
  const sub = billFirst(store, begin(store, begun))
  const paid = trial > 0 ? 'no_payment_required' : 'paid'
  return complete(store, { ...session, payment_status: paid, subscription: sub.id, invoice: sub.latest_invoice })
}

function buyOnce(store: Store, session: Session): Session {
  const { says, amount, currency, quantity } = session._sold
  const at = secondsOf(store.now())
  const line = {
    description: says,
    amount: amount * quantity,
    start: at,
    end: at,
    proration: false,
    price: null,
    quantity,
  }
  const billed = { customer: session.customer, sub: null, currency, reason: 'manual', lines: [line] }
  const open = finalized(store, billed)
  const invoice = open.status === 'open' ? collect(store, open, 'PAYS') : open
  return complete(store, { ...session, payment_status: 'paid', invoice: invoice.id, payment_intent: invoice._intent })
}

function complete(store: Store, session: Session): Session {
  const completed = store.put({ ...session, status: 'complete', url: null }) as Session
  emit(store, 'checkout.session.completed', completed)
  return completed
}
