/** What every page to pay on carries. `ref`: our own session. It sends the person back to one of the two addresses, neither of which proves anything. */
type Page = {
  ref: string
  customerRef: string
  successUrl: string
  cancelUrl: string
  locale: string
  expiresAt: Date
}

/** A plan is bought. */
export type CheckoutWish = Page & { priceRef: string; quantity: number; trialDays: number }

/** Something is bought once. `says`: what stands on the invoice. */
export type PurchaseWish = Page & { amount: number; currency: string; says: string }

export type CheckoutState = {
  ref: string
  url: string | null
  status: 'OPEN' | 'COMPLETE' | 'EXPIRED'
  /** What it is for: a plan, or something that is bought once. */
  kind: 'PLAN' | 'PURCHASE'
  /** COMPLETE and yet not paid: a bank that takes days. A trial counts as paid. */
  isPaid: boolean
  expiresAt: Date
  customerRef: string | null
  subscriptionRef: string | null
  invoiceRef: string | null
  /** Of a purchase: what a refund is asked for. */
  paymentRef: string | null
}

/** Money that was taken, the newest 100 of a customer. `isDisputed`: their bank took it back, for good or until it is decided; an inquiry takes nothing. */
export type ChargeState = { paymentRef: string | null; amount: number; refunded: number; isDisputed: boolean }

/** Whose money it is about; `paymentRef`: as in `ChargeState`. */
export type DisputeState = { ref: string; customerRef: string | null; paymentRef: string | null }

/** One payment. `refunded`: of `amount`. `failure`: the vendor's code of the last try, such as `insufficient_funds`. */
export type PaymentState = {
  ref: string
  customerRef: string | null
  isPaid: boolean
  amount: number
  refunded: number
  failure: string | null
}
