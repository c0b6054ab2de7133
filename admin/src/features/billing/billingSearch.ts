export interface BillingSearch {
  /** The checkout somebody comes back from. It says nothing of whether it was paid. */
  checkout?: string
}

export function billingSearch(search: Record<string, unknown>): BillingSearch {
  const { checkout } = search
  return typeof checkout === 'string' && /^[0-9a-f-]{36}$/.test(checkout) ? { checkout } : {}
}
