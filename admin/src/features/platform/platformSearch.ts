import type { TenantStatus } from '../../gql/graphql'
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

const asText = (value: unknown): string | undefined =>
  typeof value === 'number' ? String(value) : typeof value === 'string' && value !== '' ? value : undefined
