import type { z } from 'zod'
import { log } from '../../kernel/log.js'
import { NoAnswer } from './failures.js'
import type {
  CancelFeedback,
  CardFacts,
  CardHeld,
  ChargeState,
  CheckoutState,
  CustomerState,
  DisputeState,
  Incoming,
  InvoiceLine,
  InvoiceState,
  PaymentState,
  PriceState,
  ProductState,
  SubscriptionState,
} from './port.js'
import { cancelFeedbacks } from './port-subscriptions.js'
import {
  catalogueShape,
  chargeShape,
  customerShape,
  disputeShape,
  eventShape,
  intentShape,
  invoiceShape,
  type methodShape,
  productShape,
  type scheduleShape,
  sessionShape,
  subscriptionShape,
} from './shapes.js'

/** Stripe's objects in our own words, the stand-in's too: there is one mapping. */
const at = (seconds: number): Date => new Date(seconds * 1_000)
const maybe = (seconds: number | null | undefined): Date | null => (seconds == null ? null : at(seconds))

/** One that is not as it should be is no answer. What is logged are names of fields. */
function read<T>(shape: z.ZodType<T>, object: unknown): T {
  const parsed = shape.safeParse(object)
  if (parsed.success) return parsed.data
  log.error('Stripe answered in another shape', {
    fields: parsed.error.issues.map(({ path }) => path.join('.')).join(' '),
  })
  throw new NoAnswer(60, true)
}

export function subscriptionOf(object: unknown): SubscriptionState {
  const sub = read(subscriptionShape, object)
  const [item] = sub.items.data
  if (!item) throw new Error('A subscription without an item.')
  return {
    ref: sub.id,
    customerRef: sub.customer,
    livemode: sub.livemode,
    status: sub.status,
    createdAt: at(sub.created),
    startedAt: at(sub.start_date),
    periodStart: at(item.current_period_start),
    periodEnd: at(item.current_period_end),
    trialEnd: maybe(sub.trial_end),
    cancelAt: maybe(sub.cancel_at),
    canceledAt: maybe(sub.canceled_at),
    endedAt: maybe(sub.ended_at),
    cancelReason: sub.cancellation_details?.reason ?? null,
    feedback: feedbackOf(sub.cancellation_details?.feedback),
    paused: sub.pause_collection ? { resumesAt: maybe(sub.pause_collection.resumes_at) } : null,
    itemRef: item.id,
    priceRef: item.price.id,
    interval: item.price.recurring?.interval === 'year' ? 'YEAR' : 'MONTH',
    unitAmount: item.price.unit_amount ?? 0,
    currency: item.price.currency.toUpperCase(),
    quantity: item.quantity ?? 1,
    latestInvoiceRef: sub.latest_invoice ?? null,
    next: nextIn(sub.schedule, item.current_period_end),
    scheduleRef: typeof sub.schedule === 'string' ? sub.schedule : (sub.schedule?.id ?? null),
    ownCard: heldIn(sub.default_payment_method),
    pendingUntil: maybe(sub.pending_update?.expires_at),
  }
}

const feedbackOf = (text: string | null | undefined): CancelFeedback | null =>
  cancelFeedbacks.find((each) => each.toLowerCase() === text) ?? null

/** The phase that begins when what runs is over. */
function nextIn(
  schedule: string | z.infer<typeof scheduleShape> | null | undefined,
  end: number,
): SubscriptionState['next'] {
  if (!schedule || typeof schedule === 'string' || schedule.status !== 'active') return null
  const phase = schedule.phases.find(({ start_date }) => start_date >= end)
  const [item] = phase?.items ?? []
  return phase && item ? { priceRef: item.price, quantity: item.quantity ?? 1, at: at(phase.start_date) } : null
}

const sessionStatus = { open: 'OPEN', complete: 'COMPLETE', expired: 'EXPIRED' } as const

export function checkoutOf(object: unknown): CheckoutState {
  const session = read(sessionShape, object)
  return {
    ref: session.id,
    url: session.url ?? null,
    status: sessionStatus[session.status ?? 'open'],
    expiresAt: at(session.expires_at),
    customerRef: session.customer ?? null,
    subscriptionRef: session.subscription ?? null,
    kind: session.mode === 'payment' ? 'PURCHASE' : 'PLAN',
    isPaid: session.payment_status !== 'unpaid',
    invoiceRef: session.invoice ?? null,
    paymentRef: session.payment_intent ?? null,
  }
}

export function customerOf(object: unknown): CustomerState {
  const customer = read(customerShape, object)
  const { address } = customer
  const method = customer.invoice_settings?.default_payment_method
  return {
    ref: customer.id,
    livemode: customer.livemode ?? false,
    isDeleted: customer.deleted ?? false,
    email: customer.email ?? null,
    name: customer.name ?? null,
    address: address
      ? {
          line1: address.line1 ?? null,
          line2: address.line2 ?? null,
          city: address.city ?? null,
          state: address.state ?? null,
          postalCode: address.postal_code ?? null,
          country: address.country ?? null,
        }
      : null,
    taxExempt: customer.tax_exempt ?? 'none',
    taxIds: (customer.tax_ids?.data ?? []).map(({ id, type, value, verification }) => ({
      ref: id,
      type,
      value,
      verification: verification?.status ?? null,
    })),
    currency: customer.currency?.toUpperCase() ?? null,
    card: method && typeof method !== 'string' ? cardFacts(method) : null,
    cardHeld: heldIn(method),
  }
}

/** Read where it is asked for whole. */
function heldIn(method: z.infer<typeof methodShape> | string | null | undefined): CardHeld | null {
  return method && typeof method !== 'string' ? { ref: method.id, addedAt: at(method.created) } : null
}

function cardFacts({ card }: z.infer<typeof methodShape>): CardFacts | null {
  return card ? { brand: card.brand, last4: card.last4, expMonth: card.exp_month, expYear: card.exp_year } : null
}

const invoiceStatus = {
  draft: 'DRAFT',
  open: 'OPEN',
  paid: 'PAID',
  uncollectible: 'UNCOLLECTIBLE',
  void: 'VOID',
} as const

export function invoiceOf(object: unknown): InvoiceState {
  const invoice = read(invoiceShape, object)
  const lines = invoice.lines.data.map(lineOf)
  // Its own period is that of what was used before it; what is paid for stands in its lines.
  const main = lines.find(({ isProration }) => !isProration) ?? lines[0]
  const { status_transitions: moved, payments } = invoice
  return {
    ref: invoice.id,
    number: invoice.number ?? null,
    customerRef: invoice.customer,
    subscriptionRef: invoice.parent?.subscription_details?.subscription ?? null,
    status: invoiceStatus[invoice.status ?? 'draft'],
    reason: invoice.billing_reason ?? null,
    currency: invoice.currency.toUpperCase(),
    subtotal: invoice.subtotal,
    tax: (invoice.total_taxes ?? []).reduce((sum, { amount }) => sum + amount, 0),
    total: invoice.total,
    amountDue: invoice.amount_due,
    amountPaid: invoice.amount_paid,
    amountRemaining: invoice.amount_remaining,
    attempts: invoice.attempt_count,
    nextAttemptAt: maybe(invoice.next_payment_attempt),
    createdAt: at(invoice.created),
    periodStart: main?.periodStart ?? at(invoice.period_start),
    periodEnd: main?.periodEnd ?? at(invoice.period_end),
    finalizedAt: maybe(moved.finalized_at),
    paidAt: maybe(moved.paid_at),
    voidedAt: maybe(moved.voided_at),
    hostedUrl: invoice.hosted_invoice_url ?? null,
    pdfUrl: invoice.invoice_pdf ?? null,
    paymentRef: payments?.data.findLast(({ payment }) => payment.payment_intent)?.payment.payment_intent ?? null,
    lines,
  }
}

const lineOf = (line: z.infer<typeof invoiceShape>['lines']['data'][number]): InvoiceLine => ({
  says: line.description ?? '',
  amount: line.amount,
  periodStart: at(line.period.start),
  periodEnd: at(line.period.end),
  // What was kept for the next invoice comes by way of an item of its own.
  isProration: (line.parent?.subscription_item_details ?? line.parent?.invoice_item_details)?.proration ?? false,
  priceRef: line.pricing?.price_details?.price ?? null,
  quantity: line.quantity ?? null,
})

export function paymentOf(object: unknown): PaymentState {
  const intent = read(intentShape, object)
  const { latest_charge: charge, last_payment_error: error } = intent
  return {
    ref: intent.id,
    customerRef: intent.customer ?? null,
    isPaid: intent.status === 'succeeded',
    amount: intent.amount,
    refunded: charge && typeof charge !== 'string' ? charge.amount_refunded : 0,
    failure: error?.decline_code ?? error?.code ?? null,
  }
}

export function chargeOf(object: unknown): ChargeState {
  const { amount, amount_refunded: refunded, disputed, payment_intent: paymentRef } = read(chargeShape, object)
  return { paymentRef: paymentRef ?? null, amount, refunded, isDisputed: disputed }
}

/** The bank holds the money or has given it to its holder (https://docs.stripe.com/api/disputes/object). An inquiry, and what was won, are neither. */
const TAKEN = new Set(['needs_response', 'under_review', 'lost'])

export const takesMoney = (object: unknown): boolean => TAKEN.has(read(disputeShape, object).status)

/** `charge`: its reference, for `DisputeState` does not say whose it is. */
export function disputeOf(object: unknown): Omit<DisputeState, 'customerRef'> & { charge: string } {
  const { id, charge, payment_intent: paymentRef } = read(disputeShape, object)
  return { ref: id, charge, paymentRef: paymentRef ?? null }
}

export const payerOf = (object: unknown): string | null => read(chargeShape, object).customer ?? null

export function productOf(object: unknown): ProductState {
  const { id, name, description, active } = read(productShape, object)
  return { ref: id, name, description: description ?? null, isActive: active }
}

export function priceOf(object: unknown): PriceState {
  const price = read(catalogueShape, object)
  const interval = price.recurring?.interval
  return {
    ref: price.id,
    lookup: price.lookup_key ?? null,
    productRef: price.product,
    amount: price.unit_amount ?? 0,
    currency: price.currency.toUpperCase(),
    interval: interval === 'year' ? 'YEAR' : interval === 'month' ? 'MONTH' : null,
    isActive: price.active,
  }
}

/** Looked up with our own key: as good as one that was signed, and no more is read of it. */
export function eventOf(object: unknown): Incoming {
  const event = read(eventShape, object)
  const { id = null, object: kind, customer = null } = event.data.object
  // A card that was taken off belongs to nobody any more: whose it was stands beside it.
  const former = event.data.previous_attributes?.customer ?? null
  return {
    id: event.id,
    type: event.type,
    createdAt: at(event.created),
    livemode: event.livemode,
    account: event.account ?? null,
    apiVersion: event.api_version ?? null,
    objectRef: id,
    customerRef: kind === 'customer' ? id : (customer ?? former),
    endpoint: event.account ? 'CONNECT' : 'PLATFORM',
  }
}
