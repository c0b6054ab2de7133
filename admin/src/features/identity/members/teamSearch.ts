import type { TenantRole } from '../../../gql/graphql'
import { type MakingSearch, makingSearch } from '../../../lib/useMaking'

export const ROLES = ['OWNER', 'ADMIN', 'EDITOR', 'STAFF', 'VIEWER', 'DEVELOPER', 'MERCHANT'] as const

export interface TeamSearch extends MakingSearch {
  q?: string | undefined
  role?: TenantRole | undefined
}

/** What cannot be read of an address is left out: a bookmark opens the list, not an error. */
export function teamSearch({ q, role, ...more }: Record<string, unknown>): TeamSearch {
  return {
    ...makingSearch(more),
    q: typeof q === 'number' ? String(q) : typeof q === 'string' && q !== '' ? q : undefined,
    role: ROLES.find((known) => known === role),
  }
}
