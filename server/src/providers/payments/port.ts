/** Ids of whoever takes the payments are opaque here; amounts are minor units of their currency, instants are UTC. */
export type Interval = 'MONTH' | 'YEAR'

/** Who pays. `tenantId` is written beside it for people who look; nothing is ever read from there. */
export type CustomerFacts = { tenantId: string; name: string; email: string | null; locale: string }

/** One price of one plan, as it is offered: its amount never changes once it was made. */
export type PriceWish = {
  id: string
  planKey: string
  planName: string
  interval: Interval
  amount: number
  currency: string
}

/** `ref`: our own session; the page sends the person back to one of the two addresses, neither of which proves anything. */
export type CheckoutWish = {
  ref: string
  customerRef: string
  priceRef: string
  quantity: number
  trialDays: number
  successUrl: string
  cancelUrl: string
  locale: string
  expiresAt: Date
}

export type CheckoutState = {
  ref: string
  url: string | null
  status: 'OPEN' | 'COMPLETE' | 'EXPIRED'
  expiresAt: Date
  customerRef: string | null
  subscriptionRef: string | null
}

export const providerStatuses = [
  'incomplete',
  'incomplete_expired',
  'trialing',
  'active',
  'past_due',
  'unpaid',
  'paused',
  'canceled',
] as const
export type ProviderStatus = (typeof providerStatuses)[number]

/** One subscription as it is at this moment. `paused`: money is not collected for a while. */
export type SubscriptionState = {
  ref: string
  customerRef: string
  livemode: boolean
  status: ProviderStatus
  createdAt: Date
  startedAt: Date
  periodStart: Date
  periodEnd: Date
  trialEnd: Date | null
  cancelAt: Date | null
  canceledAt: Date | null
  endedAt: Date | null
  cancelReason: string | null
  paused: { resumesAt: Date | null } | null
  itemRef: string
  priceRef: string
  interval: Interval
  unitAmount: number
  currency: string
  quantity: number
}

/** What is kept of a card: enough to tell it from another. */
export type CardFacts = { brand: string; last4: string; expMonth: number; expYear: number }

export type CustomerState = {
  ref: string
  livemode: boolean
  isDeleted: boolean
  email: string | null
  name: string | null
  currency: string | null
  card: CardFacts | null
}

/** A signed line that something changed: that it changed is believed, and what it says of it is not. */
export type Incoming = {
  id: string
  type: string
  createdAt: Date
  livemode: boolean
  /** Of a connected account; null: our own. */
  account: string | null
  apiVersion: string | null
  objectRef: string | null
  customerRef: string | null
  endpoint: 'PLATFORM' | 'CONNECT'
}

/**
 * Takes money for the operator. Every call that makes or changes something carries a key: the same key with the same wish is done once, and
 * answers the same. Throws what failures.ts names, and nothing that quotes what was sent.
 */
export type PaymentsPort = {
  readonly name: string
  /** Nothing leaves the installation and nobody is charged. */
  readonly staysHere?: true
  readonly livemode: boolean
  /** It makes a price when it is first asked for, and its reference is this and the price's own id. Absent: prices are pushed beforehand. */
  readonly ownPrices?: string
  /** Billing's clock: periods, trials and reminders are compared with it alone. */
  now: () => Date
  createCustomer: (facts: CustomerFacts, key: string) => Promise<string>
  customer: (ref: string) => Promise<CustomerState>
  putPrice: (wish: PriceWish, key: string) => Promise<string>
  createCheckout: (wish: CheckoutWish, key: string) => Promise<CheckoutState>
  checkout: (ref: string) => Promise<CheckoutState>
  /** Nobody can pay by it any more; answers how it then is, for it may just have been paid. */
  expireCheckout: (ref: string) => Promise<CheckoutState>
  subscription: (ref: string) => Promise<SubscriptionState>
  /** All there ever were, those that ended too, in the order they were made. */
  subscriptionsOf: (customerRef: string) => Promise<SubscriptionState[]>
  /** Throws `BadSignature` unless `raw` is byte for byte what was signed, not long ago, for us. */
  readEvent: (raw: Buffer, header: string | undefined, at: Date) => Promise<Incoming>
  /** Gives up what it holds, where it holds anything. */
  close?: () => void
}
