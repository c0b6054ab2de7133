import { type BillingSearch, billingSearch } from '../billingSearch'

export interface FeaturedSearch extends BillingSearch {
  /** A listing that somebody wants to stand out: the dialog is open for it. */
  buy?: string
}

export function featuredSearch({ buy, ...search }: Record<string, unknown>): FeaturedSearch {
  const listing = typeof buy === 'string' && (buy === 'any' || /^[0-9a-f-]{36}$/.test(buy))
  return { ...billingSearch(search), ...(listing ? { buy } : {}) }
}
