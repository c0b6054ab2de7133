import type { TenantRole } from '../../../gql/graphql'

export const ROLES = ['OWNER', 'ADMIN', 'EDITOR', 'STAFF', 'VIEWER', 'DEVELOPER', 'MERCHANT'] as const

export interface TeamSearch {
  q?: string | undefined
  role?: TenantRole | undefined
}

/** What cannot be read of an address is left out: a bookmark opens the list, not an error. */
export function teamSearch({ q, role }: Record<string, unknown>): TeamSearch {
  return {
    q: typeof q === 'number' ? String(q) : typeof q === 'string' && q !== '' ? q : undefined,
    role: ROLES.find((known) => known === role),
  }
}
