import type { PriceWish } from './port.js'

/** One product for all versions of a plan; its id is ours, so that it is made once. */
export const productRefOf = (planKey: string): string => `mainstreet_${planKey.replace(/@.*/, '')}`

/** By which a price is found again: `pro@2_month_eur`. */
export const lookupOf = ({
  planKey,
  interval,
  currency,
}: Pick<PriceWish, 'planKey' | 'interval' | 'currency'>): string => `${planKey}_${interval}_${currency}`.toLowerCase()
