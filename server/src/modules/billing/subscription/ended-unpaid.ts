import { Rejected } from '../../../providers/payments/failures.js'
import type { InvoiceState, PaymentsPort, SubscriptionState } from '../../../providers/payments/port.js'
import { leftForNow } from './left-for-now.js'

/** What of one that we ended goes back. */
export type PaidBack = { ref: string; invoiceRef: string }
type Ended = { subscriptions: SubscriptionState[]; invoices: InvoiceState[]; lapsed: string[] }

/**
 * Of one that has ended nobody pays for time after its end: what is open of it is void, so that its page takes nothing any more. `lapsed`: ended by
 * us because a payment was missing; what was paid in that very moment is owed, and given back as what a second subscription took (second.ts). However
 * often it is looked at. `done`: whether something was done there.
 */
export async function settleEnded(
  payments: PaymentsPort,
  { subscriptions, invoices, lapsed }: Ended,
): Promise<{ done: boolean; owed: PaidBack[] }> {
  let done = false
  const owed: PaidBack[] = []
  for (const { ref, endedAt, latestInvoiceRef } of subscriptions)
    for (const invoice of invoices) {
      if (!endedAt || invoice.subscriptionRef !== ref || invoice.periodEnd <= endedAt) continue
      if (invoice.status === 'OPEN') done = (await voidUnlessPaid(payments, invoice)) || done
      else if (invoice.ref === latestInvoiceRef && lapsed.includes(ref) && (await isOwed(payments, invoice)))
        owed.push({ ref, invoiceRef: invoice.ref })
    }
  return { done, owed }
}

async function voidUnlessPaid(payments: PaymentsPort, { ref }: InvoiceState): Promise<boolean> {
  try {
    await payments.voidInvoice(ref, `ended:${ref}:${hourOf(payments)}`)
  } catch (error) {
    // It was paid a moment ago: the next look finds it so.
    if (error instanceof Rejected) return true
    leftForNow(error)
    return false
  }
  return true
}

/** More than was paid nobody gives back, however often it is looked at. */
async function isOwed(payments: PaymentsPort, { status, paymentRef, amountPaid }: InvoiceState): Promise<boolean> {
  if (status !== 'PAID' || !paymentRef || amountPaid === 0) return false
  return (await payments.payment(paymentRef)).refunded === 0
}

const hourOf = (payments: PaymentsPort): number => Math.floor(payments.now().getTime() / 3_600_000)
