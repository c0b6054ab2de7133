import type { Scope } from '../../../scope/scope.js'
import type { StoredBranding } from '../../tenancy/branding.js'
import { digestOf } from '../refresh.js'
import type { TenantRole } from '../user.entity.js'

export type InvitationRow = {
  tenant_id: string
  slug: string
  tenant_name: string
  branding: StoredBranding
  logo_id: string | null
  id: string
  link_id: string
  email: string
  role: TenantRole
  inviter: string
  expires_at: string
  known: boolean
}

/** Through its door, outside any transaction: the open invitation a token belongs to, while its link is good. */
export async function findInvitation(scope: Scope, token: string): Promise<InvitationRow | null> {
  if (token.length > 100) return null
  const [row] = await scope.ask<InvitationRow>('select * from find_invitation($1)', [digestOf(token)])
  return row && new Date(row.expires_at) > scope.now() ? row : null
}
