import type { InvoiceState, SubscriptionState } from '../../../providers/payments/port.js'

/** What is not paid of one subscription, newest first. */
export const owedOf = ({ ref }: Pick<SubscriptionState, 'ref'>, invoices: InvoiceState[]): InvoiceState[] =>
  invoices.filter(
    ({ subscriptionRef, status }) => subscriptionRef === ref && (status === 'OPEN' || status === 'UNCOLLECTIBLE'),
  )

/** It is for more locations, in a period that has an invoice of its own: all of it at one price, for a change of the plan gives the old one back. */
export const isForLocations = ({ reason, lines }: InvoiceState): boolean =>
  reason === 'subscription_update' &&
  lines.length > 0 &&
  lines.every(({ isProration, priceRef }) => isProration && priceRef !== null && priceRef === lines[0]?.priceRef)

/** What it is for runs still: neither has the next period begun, which is paid by another, nor another plan. */
export const isRunning = ({ lines }: InvoiceState, { priceRef, periodStart }: SubscriptionState): boolean =>
  lines.some((line) => line.priceRef === priceRef && line.periodEnd > periodStart)

/** So many were paid for before: the first of what it gives back was for them. Null: it says none. */
export function paidBefore({ lines }: InvoiceState): number | null {
  const back = lines.filter(({ amount, quantity }) => amount < 0 && quantity !== null)
  back.sort((a, b) => a.periodStart.getTime() - b.periodStart.getTime())
  return back[0]?.quantity ?? null
}
