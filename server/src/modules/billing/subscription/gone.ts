import { Gone } from '../../../providers/payments/failures.js'
import type { CheckoutState, CustomerState, PaymentsPort, SubscriptionState } from '../../../providers/payments/port.js'
import type { Truth } from './apply.service.js'
import type { TenantSubscription } from './tenant-subscription.entity.js'

type Left = { customerRef: string; living: TenantSubscription[]; pages: { ref: string }[] }

/**
 * Where nobody is charged, a customer that is not there was left by another stand-in or test key: what hung on it has ended, or its tenant could
 * neither buy nor leave. `why`: what was thrown. Null: it is there, or it is real money, and a wrong key must end nobody's plan.
 */
export async function goneOf(payments: PaymentsPort, left: Left, why: unknown): Promise<Truth | null> {
  if (payments.livemode || !(why instanceof Gone)) return null
  try {
    await payments.customer(left.customerRef)
    return null
  } catch (error) {
    if (!(error instanceof Gone)) throw error
  }
  const at = payments.now()
  const { customerRef } = left
  return {
    customer: { ...nobody, ref: customerRef },
    subscriptions: left.living.map((row) => ended(row, { customerRef, at })),
    pages: left.pages.map(({ ref }) => ({ ...shutPage, ref, customerRef, expiresAt: at })),
    invoices: [],
    charges: [],
    owed: [],
  }
}

const nobody: Omit<CustomerState, 'ref'> = {
  livemode: false,
  isDeleted: true,
  email: null,
  name: null,
  address: null,
  taxExempt: 'none',
  taxIds: [],
  currency: null,
  card: null,
  cardHeld: null,
}

const shutPage: Omit<CheckoutState, 'ref' | 'customerRef' | 'expiresAt'> = {
  url: null,
  status: 'EXPIRED',
  kind: 'PLAN',
  isPaid: false,
  subscriptionRef: null,
  invoiceRef: null,
  paymentRef: null,
}

/** As it stood here, and over. */
function ended(row: TenantSubscription, { customerRef, at }: { customerRef: string; at: Date }): SubscriptionState {
  const { periodStart, periodEnd, trialEnd, cancelAt, interval, unitAmount, currency, quantity, itemRef } = row
  return {
    ref: row.subscriptionRef,
    customerRef,
    livemode: row.livemode,
    status: 'canceled',
    createdAt: row.startedAt,
    startedAt: row.startedAt,
    ...{ periodStart, periodEnd, trialEnd, cancelAt, interval, unitAmount, currency, quantity, itemRef },
    canceledAt: row.canceledAt ?? at,
    endedAt: at,
    cancelReason: 'gone',
    feedback: null,
    paused: null,
    priceRef: row.priceRef ?? '',
    latestInvoiceRef: null,
    next: null,
    scheduleRef: null,
    ownCard: null,
    pendingUntil: null,
  }
}
