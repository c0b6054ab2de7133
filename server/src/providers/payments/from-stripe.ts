import type { CardFacts, CheckoutState, CustomerState, SubscriptionState } from './port.js'
import { customerShape, methodShape, sessionShape, subscriptionShape } from './shapes.js'

/** Stripe's objects in our own words, the stand-in's too: there is one mapping. */
const at = (seconds: number): Date => new Date(seconds * 1_000)
const maybe = (seconds: number | null | undefined): Date | null => (seconds == null ? null : at(seconds))

export function subscriptionOf(object: unknown): SubscriptionState {
  const sub = subscriptionShape.parse(object)
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
    paused: sub.pause_collection ? { resumesAt: maybe(sub.pause_collection.resumes_at) } : null,
    itemRef: item.id,
    priceRef: item.price.id,
    interval: item.price.recurring?.interval === 'year' ? 'YEAR' : 'MONTH',
    unitAmount: item.price.unit_amount ?? 0,
    currency: item.price.currency.toUpperCase(),
    quantity: item.quantity ?? 1,
  }
}

const sessionStatus = { open: 'OPEN', complete: 'COMPLETE', expired: 'EXPIRED' } as const

export function checkoutOf(object: unknown): CheckoutState {
  const session = sessionShape.parse(object)
  return {
    ref: session.id,
    url: session.url ?? null,
    status: sessionStatus[session.status ?? 'open'],
    expiresAt: at(session.expires_at),
    customerRef: session.customer ?? null,
    subscriptionRef: session.subscription ?? null,
  }
}

/** `method`: its card, looked up or expanded. */
export function customerOf(object: unknown, method: unknown): CustomerState {
  const customer = customerShape.parse(object)
  return {
    ref: customer.id,
    livemode: customer.livemode ?? false,
    isDeleted: customer.deleted ?? false,
    email: customer.email ?? null,
    name: customer.name ?? null,
    currency: customer.currency?.toUpperCase() ?? null,
    card: method ? cardFacts(method) : null,
  }
}

function cardFacts(object: unknown): CardFacts | null {
  const { card } = methodShape.parse(object)
  return card ? { brand: card.brand, last4: card.last4, expMonth: card.exp_month, expYear: card.exp_year } : null
}
