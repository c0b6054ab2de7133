import type { StripeEventState, TenantStatus, TenantSubscriptionState } from '../../gql/graphql'
import { SUBSCRIPTION_STATES } from '../billing/states'
import { type MakingSearch, makingSearch } from '../../lib/useMaking'

export const STATES = ['ONBOARDING', 'READY', 'ACTIVE', 'SUSPENDED', 'CLOSED'] as const satisfies TenantStatus[]

export const ONLY = ['suspended', 'staff'] as const

export interface TenantsSearch extends MakingSearch {
  q?: string | undefined
  status?: TenantStatus | undefined
  plan?: string | undefined
}

export interface PeopleSearch {
  q?: string | undefined
  only?: (typeof ONLY)[number] | undefined
  tenant?: string | undefined
}

export function tenantsSearch({ q, status, plan, ...more }: Record<string, unknown>): TenantsSearch {
  return {
    ...makingSearch(more),
    q: asText(q),
    status: STATES.find((known) => known === status),
    plan: asText(plan),
  }
}

export function peopleSearch({ q, only, tenant }: Record<string, unknown>): PeopleSearch {
  return {
    q: asText(q),
    only: ONLY.find((known) => known === only),
    tenant: asText(tenant),
  }
}

export interface SubscriptionsSearch {
  q?: string | undefined
  state?: TenantSubscriptionState | undefined
  plan?: string | undefined
}

export function subscriptionsSearch({ q, state, plan }: Record<string, unknown>): SubscriptionsSearch {
  return { q: asText(q), state: SUBSCRIPTION_STATES.find((known) => known === state), plan: asText(plan) }
}

/** Not only what is open: what is over too. */
export const EVERY = ['all'] as const

export interface FailedSearch {
  q?: string | undefined
  show?: (typeof EVERY)[number] | undefined
}

export function failedSearch({ q, show }: Record<string, unknown>): FailedSearch {
  return { q: asText(q), show: EVERY.find((known) => known === show) }
}

export type DriftSearch = Pick<FailedSearch, 'show'>

export function driftSearch({ show }: Record<string, unknown>): DriftSearch {
  return { show: EVERY.find((known) => known === show) }
}

export const EVENT_STATES = ['WAITING', 'PARKED', 'IGNORED', 'DONE'] as const satisfies StripeEventState[]

export interface EventsSearch {
  q?: string | undefined
  state?: StripeEventState | undefined
  event?: string | undefined
}

export function eventsSearch({ q, state, event }: Record<string, unknown>): EventsSearch {
  return { q: asText(q), state: EVENT_STATES.find((known) => known === state), event: asText(event) }
}

export const RANGES = [3, 6, 24, 36] as const

export interface RevenueSearch {
  currency?: string | undefined
  /** How many months back; twelve when it is not said. */
  months?: (typeof RANGES)[number] | undefined
}

export function revenueSearch({ currency, months }: Record<string, unknown>): RevenueSearch {
  const known = typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) ? currency : undefined
  return { currency: known, months: RANGES.find((range) => range === Number(months)) }
}

const asText = (value: unknown): string | undefined =>
  typeof value === 'number' ? String(value) : typeof value === 'string' && value !== '' ? value : undefined
