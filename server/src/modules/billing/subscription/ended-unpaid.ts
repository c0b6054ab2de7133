import { Rejected } from '../../../providers/payments/failures.js'
import type { InvoiceState, PaymentsPort, SubscriptionState } from '../../../providers/payments/port.js'
import { leftForNow } from './left-for-now.js'

type Ended = { subscriptions: SubscriptionState[]; invoices: InvoiceState[]; lapsed: string[] }

/**
 * Of one that has ended nobody pays for time after its end: what is open of it is void, so that its page takes nothing any more. `lapsed`: ended by
 * us because a payment was missing; what was paid in that very moment is given back. However often it is looked at. Answers whether something was done.
 */
export async function settleEnded(
  payments: PaymentsPort,
  { subscriptions, invoices, lapsed }: Ended,
): Promise<boolean> {
  let done = false
  for (const { ref, endedAt, latestInvoiceRef } of subscriptions)
    for (const invoice of invoices) {
      if (!endedAt || invoice.subscriptionRef !== ref || invoice.periodEnd <= endedAt) continue
      if (invoice.status === 'OPEN') done = (await voidUnlessPaid(payments, invoice)) || done
      else if (invoice.ref === latestInvoiceRef && lapsed.includes(ref)) await giveBack(payments, invoice)
    }
  return done
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

async function giveBack(payments: PaymentsPort, { ref, status, paymentRef, amountPaid }: InvoiceState): Promise<void> {
  if (status !== 'PAID' || !paymentRef || amountPaid === 0) return
  const { amount, refunded } = await payments.payment(paymentRef)
  if (refunded > 0) return
  // A key keeps a refusal for a day; more than was paid nobody gives back, however often it is asked.
  const wish = { paymentRef, amount, reason: 'REQUESTED_BY_CUSTOMER' } as const
  await payments.refund(wish, `ended:${ref}:back:${hourOf(payments)}`).catch(leftForNow)
}

const hourOf = (payments: PaymentsPort): number => Math.floor(payments.now().getTime() / 3_600_000)
