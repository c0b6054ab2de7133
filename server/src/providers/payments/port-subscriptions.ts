import type { CardHeld } from './port-customers.js'

export type Interval = 'MONTH' | 'YEAR'

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
  /** What the owner said when they cancelled. */
  feedback: CancelFeedback | null
  paused: { resumesAt: Date | null } | null
  itemRef: string
  priceRef: string
  interval: Interval
  unitAmount: number
  currency: string
  quantity: number
  latestInvoiceRef: string | null
  /** A change that takes its turn later, at the end of what is paid. */
  next: { priceRef: string; quantity: number; at: Date } | null
  scheduleRef: string | null
  /** It is asked before the customer's: what was given at a checkout, until it is made the customer's (`adoptCard`). */
  ownCard: CardHeld | null
  /** A change that waits for its payment until then, and lapses. */
  pendingUntil: Date | null
}

/** `at`: the instant to which it is prorated, in whole seconds; what was previewed with it is what is charged with it. */
export type ChangeWish = { ref: string; itemRef: string; priceRef: string; quantity: number; at: Date }

/**
 * Another number, at once. `next`: of a plan that waits for its turn. `bills`: what more of them cost is charged `NOW`, or stands on the `NEXT`
 * invoice, where what fewer of them give back always stands. `NOTHING`: neither is anything charged nor given back.
 */
export type QuantityWish = { ref: string; quantity: number; next?: number; bills: 'NOW' | 'NEXT' | 'NOTHING' }

/** What a change costs now, and what follows. Amounts with tax, but the lines, which are without. A credit is below zero. */
export type Preview = {
  currency: string
  /** Charged at once; 0 where there is a credit. */
  dueNow: number
  /** What is given back for what was paid and not used, as a positive amount. */
  credit: number
  tax: number
  lines: InvoiceLine[]
  /** The next regular invoice, once changed: the whole of it. */
  nextTotal: number
  nextAt: Date
}

export const cancelFeedbacks = [
  'CUSTOMER_SERVICE',
  'LOW_QUALITY',
  'MISSING_FEATURES',
  'OTHER',
  'SWITCHED_SERVICE',
  'TOO_COMPLEX',
  'TOO_EXPENSIVE',
  'UNUSED',
] as const
export type CancelFeedback = (typeof cancelFeedbacks)[number]
/** `NOW`: nothing is charged or given back any more. */
export type Cancellation = { when: 'NOW' | 'PERIOD_END'; feedback?: CancelFeedback | null; comment?: string | null }

export type InvoiceLine = {
  says: string
  amount: number
  periodStart: Date
  periodEnd: Date
  /** For a part of a period: something changed in the middle of it. */
  isProration: boolean
  priceRef: string | null
  quantity: number | null
}
