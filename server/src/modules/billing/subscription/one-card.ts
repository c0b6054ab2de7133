import { Declined, NeedsAuthentication, Rejected } from '../../../providers/payments/failures.js'
import type { CustomerState, InvoiceState, PaymentsPort, SubscriptionState } from '../../../providers/payments/port.js'
import { leftForNow } from './left-for-now.js'
import { isLivingThere } from './states.js'

/**
 * A checkout puts its card at the subscription, where it goes before the customer's: who changed the customer's would go on being charged by the old
 * one. So there is one place, the customer, and of two cards the younger is meant.
 */
export async function oneCard(
  payments: PaymentsPort,
  customer: CustomerState,
  subscriptions: SubscriptionState[],
): Promise<CustomerState> {
  let now = customer
  for (const { ref, ownCard, ...state } of subscriptions) {
    if (!ownCard || customer.isDeleted || !isLivingThere(state)) continue
    const isYounger = !now.cardHeld || ownCard.addedAt >= now.cardHeld.addedAt
    const wish = { customerRef: customer.ref, subscriptionRef: ref, cardRef: isYounger ? ownCard.ref : null }
    // Done twice it is done once; and what broke under one key is tried under the next.
    const hour = Math.floor(payments.now().getTime() / 3_600_000)
    now = (await payments.adoptCard(wish, `card:${ref}:${ownCard.ref}:${hour}`).catch(leftForNow)) ?? now
  }
  return now
}

export type Owing = { customer: CustomerState; subscriptions: SubscriptionState[]; invoices: InvoiceState[] }

/** `known`: the card that was seen here last. Another one pays at once what the last one did not, and not on the next day of trying. */
export async function payWithNewCard(payments: PaymentsPort, known: string | null, owing: Owing): Promise<boolean> {
  const { customer, subscriptions, invoices } = owing
  const card = customer.cardHeld?.ref
  if (!card || card === known) return false
  const missing = new Set(subscriptions.filter(({ status }) => status === 'past_due').map(({ ref }) => ref))
  const open = invoices.filter(
    ({ status, attempts, subscriptionRef: of }) => status === 'OPEN' && attempts > 0 && of && missing.has(of),
  )
  for (const { ref } of open) await payments.retry(ref, `card:${ref}:${card}`).catch(unlessRefused)
  return open.length > 0
}

/** It is no better than the last, or its bank asks: what is owed is told of as before. It may just have been paid, too. */
function unlessRefused(error: unknown): void {
  if (error instanceof Declined || error instanceof NeedsAuthentication || error instanceof Rejected) return
  leftForNow(error)
}
