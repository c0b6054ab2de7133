import { randomBytes } from 'node:crypto'
import type { Answer } from './cards.js'
import { emit, secondsOf } from './events.js'
import { listOf } from './expand.js'
import { newRef, type Store, type StripeObject } from './store.js'
import type { Invoice, Line } from './types.js'

export type Billed = { customer: string; sub: string | null; currency: string; reason: string; lines: Line[] }

/** Minor units. What is below zero is kept as credit on the customer's balance, and taken from there by what comes later. */
function totalsOf(store: Store, { customer, lines }: Billed) {
  const payer = store.get(customer)
  const subtotal = lines.reduce((sum, { amount }) => sum + amount, 0)
  const rate = payer?.tax_exempt === 'none' ? Number(store.switched('tax') || 0) / 100 : 0
  const tax = Math.round(subtotal * rate)
  const total = subtotal + tax
  const start = Number(payer?.balance ?? 0)
  const used = total > 0 ? Math.min(total, Math.max(0, -start)) : total
  return { subtotal, tax, total, start, end: start + used, due: Math.max(0, total) - (total > 0 ? used : 0) }
}

/** As it would be: nothing of it is kept (https://docs.stripe.com/api/invoices/create_preview). */
export function draftOf(store: Store, billed: Billed): Invoice {
  const { subtotal, tax, total, start, end, due } = totalsOf(store, billed)
  const id = newRef('in')
  const at = secondsOf(store.now())
  const main = billed.lines.find(({ proration }) => !proration) ?? billed.lines[0]
  return {
    id,
    object: 'invoice',
    customer: billed.customer,
    livemode: false,
    created: at,
    number: null,
    status: 'draft',
    auto_advance: true,
    billing_reason: billed.reason,
    currency: billed.currency,
    subtotal,
    total,
    total_taxes: tax === 0 ? [] : [{ amount: tax, tax_behavior: 'exclusive', taxable_amount: subtotal }],
    starting_balance: start,
    ending_balance: end,
    amount_due: due,
    amount_paid: 0,
    amount_remaining: due,
    attempt_count: 0,
    attempted: false,
    next_payment_attempt: null,
    period_start: main?.start ?? at,
    period_end: main?.end ?? at,
    hosted_invoice_url: null,
    invoice_pdf: null,
    metadata: {},
    status_transitions: { finalized_at: null, paid_at: null, voided_at: null, marked_uncollectible_at: null },
    parent: billed.sub
      ? { type: 'subscription_details', subscription_details: { metadata: {}, subscription: billed.sub } }
      : null,
    lines: listOf(
      `/v1/invoices/${id}/lines`,
      billed.lines.map((line) => lineOf(line, { id, billed })),
    ),
    _sub: billed.sub,
    _intent: null,
    _firstFailed: null,
  }
}

const lineOf = (line: Line, { id, billed }: { id: string; billed: Billed }) => ({
  id: newRef('il'),
  object: 'line_item',
  invoice: id,
  amount: line.amount,
  currency: billed.currency,
  description: line.description,
  livemode: false,
  metadata: {},
  period: { start: line.start, end: line.end },
  quantity: line.quantity,
  parent: billed.sub
    ? {
        type: 'subscription_item_details',
        subscription_item_details: { proration: line.proration, subscription: billed.sub },
      }
    : null,
  pricing: line.price ? { type: 'price_details', price_details: { price: line.price } } : null,
})

/** Made and final: it has its number and its page, and waits to be paid. What costs nothing is paid. */
export function finalized(store: Store, billed: Billed): Invoice {
  const draft = draftOf(store, billed)
  emit(store, 'invoice.created', draft)
  const customer = store.get(billed.customer)
  if (customer) store.put({ ...customer, currency: billed.currency, balance: draft.ending_balance })
  const number = `SANDBOX-${String(store.of('invoice').length + 1).padStart(4, '0')}`
  const page = `${store.pages}/sandbox/invoices/${randomBytes(24).toString('hex')}`
  const at = secondsOf(store.now())
  const transitions = { ...draft.status_transitions, finalized_at: at }
  const whole = { number, hosted_invoice_url: page, invoice_pdf: `${page}/pdf`, status_transitions: transitions }
  const open: Invoice = { ...draft, ...whole, status: 'open' }
  store.put(open)
  emit(store, 'invoice.finalized', open)
  return open.amount_due === 0 ? settle(store, open) : open
}

function settle(store: Store, invoice: Invoice): Invoice {
  const transitions = { ...invoice.status_transitions, paid_at: secondsOf(store.now()) }
  const money = { amount_paid: invoice.amount_due, amount_remaining: 0, next_payment_attempt: null }
  const paid: Invoice = { ...invoice, ...money, attempted: true, status: 'paid', status_transitions: transitions }
  store.put(paid)
  emit(store, 'invoice.paid', paid)
  return paid
}

/** The card was asked, and this is what its bank said. */
export function attempt(store: Store, invoice: Invoice, answer: Answer): Invoice {
  const intent = intentOf(store, invoice, answer)
  const tried = { ...invoice, attempted: true, attempt_count: invoice.attempt_count + 1, _intent: intent.id }
  if (answer === 'PAYS') return settle(store, tried)
  const failed: Invoice = { ...tried, _firstFailed: invoice._firstFailed ?? secondsOf(store.now()) }
  store.put(failed)
  emit(store, 'invoice.payment_failed', failed)
  if (answer === 'ASKS') emit(store, 'invoice.payment_action_required', failed)
  return failed
}

function intentOf(store: Store, invoice: Invoice, answer: Answer): StripeObject {
  const known = invoice._intent ? store.get(invoice._intent) : null
  const at = secondsOf(store.now())
  const base = known ?? {
    id: newRef('pi'),
    object: 'payment_intent',
    amount: invoice.amount_due,
    currency: invoice.currency,
    customer: invoice.customer,
    created: at,
    livemode: false,
    metadata: {},
    next_action: null,
  }
  if (answer !== 'PAYS') {
    const status = answer === 'ASKS' ? 'requires_action' : 'requires_payment_method'
    const error = {
      type: 'card_error',
      code: answer === 'expired_card' ? answer : 'card_declined',
      decline_code: answer,
    }
    const said = answer === 'ASKS' ? null : error
    return store.put({
      ...base,
      status,
      amount_received: 0,
      latest_charge: null,
      last_payment_error: said,
    } as StripeObject)
  }
  const charge = store.put({
    id: newRef('ch'),
    object: 'charge',
    amount: invoice.amount_due,
    amount_refunded: 0,
    refunded: false,
    disputed: false,
    paid: true,
    status: 'succeeded',
    currency: invoice.currency,
    customer: invoice.customer,
    created: at,
    livemode: false,
    payment_intent: base.id,
    metadata: {},
  })
  const paid = {
    status: 'succeeded',
    amount_received: invoice.amount_due,
    latest_charge: charge.id,
    last_payment_error: null,
  }
  return store.put({ ...base, ...paid } as StripeObject)
}

export function voided(store: Store, invoice: Invoice): Invoice {
  const transitions = { ...invoice.status_transitions, voided_at: secondsOf(store.now()) }
  const gone: Invoice = { ...invoice, status: 'void', next_payment_attempt: null, status_transitions: transitions }
  const customer = store.get(invoice.customer)
  // A credit that it had used is there again.
  const used = Number(invoice.ending_balance) - Number(invoice.starting_balance)
  if (customer && invoice.status !== 'draft') store.put({ ...customer, balance: Number(customer.balance ?? 0) - used })
  store.put(gone)
  emit(store, 'invoice.voided', gone)
  return gone
}
