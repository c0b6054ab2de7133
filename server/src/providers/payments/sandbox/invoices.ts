import { emit, secondsOf } from './events.js'
import { newRef, type Store, type StripeObject } from './store.js'

type Item = {
  id: string
  quantity: number
  current_period_start: number
  current_period_end: number
  price: StripeObject & { unit_amount: number; recurring: { interval: string } }
}
export type Subscription = StripeObject & {
  customer: string
  status: string
  currency: string
  start_date: number
  /** Whose day of the month every later period ends on. Absent: what was kept before there was one. */
  billing_cycle_anchor?: number
  items: { data: [Item] }
}

/** One period of one subscription; paid, or left open for another try. A period that costs nothing is paid. */
export function billPeriod(store: Store, sub: Subscription, given: { reason: string; paid: boolean }): StripeObject {
  const [item] = sub.items.data
  const at = secondsOf(store.now())
  const total = sub.status === 'trialing' ? 0 : item.quantity * item.price.unit_amount
  const paid = given.paid || total === 0
  const id = newRef('in')
  const invoice = store.put({
    id,
    object: 'invoice',
    customer: sub.customer,
    livemode: false,
    created: at,
    number: `SANDBOX-${String(store.of('invoice').length + 1).padStart(4, '0')}`,
    status: paid ? 'paid' : 'open',
    billing_reason: given.reason,
    currency: sub.currency,
    subtotal: total,
    total,
    total_taxes: [],
    amount_due: total,
    amount_paid: paid ? total : 0,
    amount_remaining: paid ? 0 : total,
    attempt_count: 1,
    next_payment_attempt: null,
    period_start: item.current_period_start,
    period_end: item.current_period_end,
    hosted_invoice_url: null,
    invoice_pdf: null,
    metadata: {},
    status_transitions: { finalized_at: at, paid_at: paid ? at : null, voided_at: null, marked_uncollectible_at: null },
    parent: { type: 'subscription_details', subscription_details: { metadata: {}, subscription: sub.id } },
  })
  for (const type of ['created', 'finalized', paid ? 'paid' : 'payment_failed']) emit(store, `invoice.${type}`, invoice)
  return invoice
}
