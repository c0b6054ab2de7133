import type { InvoiceState, SubscriptionState } from '../../../providers/payments/port.js'

type Running = Pick<SubscriptionState, 'ref' | 'priceRef'>

/** What is not paid of one subscription, newest first. */
export const owedOf = ({ ref }: Running, invoices: InvoiceState[]): InvoiceState[] =>
  invoices.filter(
    ({ subscriptionRef, status }) => subscriptionRef === ref && (status === 'OPEN' || status === 'UNCOLLECTIBLE'),
  )

/** It is for more locations of the plan that runs, in a period that has an invoice of its own. */
export const isForLocations = ({ reason, lines }: InvoiceState, { priceRef }: Running): boolean =>
  reason === 'subscription_update' &&
  lines.length > 0 &&
  lines.every((line) => line.isProration && line.priceRef === priceRef)

/** So many were paid for before: the first of what it gives back was for them. Null: it says none. */
export function paidBefore({ lines }: InvoiceState): number | null {
  const back = lines.filter(({ amount, quantity }) => amount < 0 && quantity !== null)
  back.sort((a, b) => a.periodStart.getTime() - b.periodStart.getTime())
  return back[0]?.quantity ?? null
}
