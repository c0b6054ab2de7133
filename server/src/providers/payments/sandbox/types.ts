import type { StripeObject } from './store.js'

export type Price = StripeObject & {
  unit_amount: number
  currency: string
  product: string
  recurring: { interval: string } | null
}
export type Item = {
  id: string
  quantity: number
  current_period_start: number
  current_period_end: number
  price: Price
}
export type Subscription = StripeObject & {
  customer: string
  status: string
  currency: string
  start_date: number
  /** Whose day of the month every later period ends on. */
  billing_cycle_anchor: number
  trial_end: number | null
  cancel_at_period_end: boolean
  cancellation_details: { comment: string | null; feedback: string | null; reason: string | null }
  pause_collection: { behavior: string; resumes_at: number | null } | null
  pending_update: PendingUpdate | null
  schedule: string | null
  latest_invoice: string | null
  items: { data: [Item] }
}
/** A change that waits for its payment. `at`: where its proration begins. */
export type PendingUpdate = {
  expires_at: number
  subscription_items: { id: string; price: string; quantity: number }[]
}
export type Line = {
  description: string
  amount: number
  start: number
  end: number
  proration: boolean
  price: string | null
  quantity: number
}
export type Invoice = StripeObject & {
  customer: string
  status: 'draft' | 'open' | 'paid' | 'void' | 'uncollectible'
  billing_reason: string
  created: number
  amount_due: number
  attempt_count: number
  currency: string
  status_transitions: Record<string, number | null>
  _sub: string | null
  _intent: string | null
  _firstFailed: number | null
  /** Of a change that is made once it is paid. */
  _waits?: boolean
}
export type Schedule = StripeObject & {
  subscription: string | null
  status: string
  phases: Phase[]
}

export type Phase = {
  start_date: number
  end_date: number
  trial_end: number | null
  items: { price: string; quantity: number }[]
}

export const isLiving = ({ status }: Subscription): boolean => ['active', 'trialing', 'past_due'].includes(status)
export const intervalOf = (price: Price): string => price.recurring?.interval ?? 'month'
export const nameOf = (price: Price): string => {
  const key = String((price.metadata as { plan?: string })?.plan ?? '').replace(/@.*/, '')
  return key.charAt(0).toUpperCase() + key.slice(1)
}
