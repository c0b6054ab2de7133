import { missing, Refused, wrong } from './api-error.js'
import { type Answer, atThePage, cardFor, declinedBy } from './cards.js'
import { collect } from './collecting.js'
import { emit, secondsOf } from './events.js'
import { type Form, numberIn, textIn } from './form.js'
import { newRef, type Store, type StripeObject } from './store.js'
import type { Invoice } from './types.js'

/** POST /v1/invoices/{invoice}/pay: the card is asked once more; what it answered stays. */
export function payInvoice(store: Store, invoice: Invoice): StripeObject | Refused {
  if (invoice.status === 'paid') throw wrong('invoice', 'invoice_already_paid')
  if (invoice.status !== 'open') throw wrong('invoice', 'invoice_not_open')
  if (!cardFor(store, invoice.customer, invoice._sub)) throw wrong('payment_method', 'resource_missing')
  const tried = collect(store, invoice)
  if (tried.status === 'paid') return tried
  const intent = store.get(tried._intent ?? '')
  const said = (intent?.last_payment_error as { decline_code: 'generic_decline' } | null)?.decline_code
  return new Refused(declinedBy(said ?? 'ASKS'))
}

/** Its holder is at the page of the invoice. What their bank answered stays, whatever it was. */
export function payAtPage(store: Store, invoice: Invoice, confirmed: boolean): { paid: Invoice; said: Answer | null } {
  const card = cardFor(store, invoice.customer, invoice._sub)
  if (invoice.status !== 'open') return { paid: invoice, said: null }
  const said = !card || card === 'fails_later' ? 'generic_decline' : atThePage(card, confirmed)
  const paid = collect(store, invoice, said)
  return { paid, said: said === 'PAYS' ? null : said }
}

export function refund(store: Store, form: Form): StripeObject {
  const intent = store.get(textIn(form, 'payment_intent') ?? '')
  if (intent?.object !== 'payment_intent') throw missing('payment_intent')
  const charge = store.get(String(intent.latest_charge))
  if (!charge) throw wrong('payment_intent', 'payment_intent_unexpected_state')
  const left = Number(charge.amount) - Number(charge.amount_refunded)
  const amount = numberIn(form, 'amount') ?? left
  if (left === 0) throw wrong('payment_intent', 'charge_already_refunded')
  if (amount <= 0 || amount > left) throw wrong('amount')
  const sum = Number(charge.amount_refunded) + amount
  const refunded = store.put({ ...charge, amount_refunded: sum, refunded: sum === charge.amount })
  const done = store.put({
    id: newRef('re'),
    object: 'refund',
    amount,
    charge: charge.id,
    created: secondsOf(store.now()),
    currency: charge.currency,
    metadata: {},
    payment_intent: intent.id,
    reason: textIn(form, 'reason') ?? null,
    status: 'succeeded',
  } as StripeObject)
  emit(store, 'charge.refunded', refunded)
  return done
}
