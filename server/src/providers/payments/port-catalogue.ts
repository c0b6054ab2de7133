import type { Interval } from './port-subscriptions.js'

/** One price of one plan, as it is offered: its amount never changes once it was made. */
export type PriceWish = {
  id: string
  planKey: string
  planName: string
  interval: Interval
  amount: number
  currency: string
}

/** One product for all versions of a plan. `ref`: chosen by us, so that it is made once. */
export type ProductWish = { ref: string; planKey: string; name: string; description: string | null }
export type ProductState = { ref: string; name: string; description: string | null; isActive: boolean }

/** `lookup`: our own name of it, `<plan>_<interval>_<currency>`. */
export type PriceState = {
  ref: string
  lookup: string | null
  productRef: string
  amount: number
  currency: string
  interval: Interval | null
  isActive: boolean
}
