import type { InvoiceLine } from './port-subscriptions.js'

/** Minor units of `currency`. `hostedUrl` and `pdfUrl`: whoever has the address sees the invoice. */
export type InvoiceState = {
  ref: string
  /** Null while it is a draft. */
  number: string | null
  customerRef: string
  subscriptionRef: string | null
  status: 'DRAFT' | 'OPEN' | 'PAID' | 'UNCOLLECTIBLE' | 'VOID'
  /** Why there is one, in the vendor's words: `subscription_create`, `subscription_cycle`, `subscription_update`, `manual`. */
  reason: string | null
  currency: string
  subtotal: number
  tax: number
  total: number
  amountDue: number
  amountPaid: number
  amountRemaining: number
  attempts: number
  /** When it is tried again by itself; null: not any more, or it need not. */
  nextAttemptAt: Date | null
  createdAt: Date
  periodStart: Date
  periodEnd: Date
  finalizedAt: Date | null
  paidAt: Date | null
  voidedAt: Date | null
  hostedUrl: string | null
  pdfUrl: string | null
  /** Of its last payment, for `payment`: why it failed, what was refunded. */
  paymentRef: string | null
  lines: InvoiceLine[]
}

/** Newest first. `after`: the last one that was seen. `limit`: 1-100. */
export type InvoicePage = { limit: number; after?: string }

export type RefundWish = { paymentRef: string; amount: number; reason: 'REQUESTED_BY_CUSTOMER' | 'DUPLICATE' }
