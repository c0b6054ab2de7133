import type { Scope } from '../../../scope/scope.js'
import { inHands, permissionsOf, tenantRoles } from '../permissions.js'

const end = `update invitation set revoked_at = $3, updated_at = $3
  where tenant_id = app_tenant() and invited_by = $1 and role = any ($2) and accepted_at is null and revoked_at is null`

/**
 * What a person asked others to be goes with their power to ask it: who is demoted or removed cannot come back, or let others in, by
 * an invitation sent before. `role`: what they are from now on, null for nobody.
 */
export async function endInvitationsOf(scope: Scope, userId: string, role: string | null): Promise<void> {
  const held = permissionsOf(role)
  const lost = tenantRoles.filter((each) => !held.has('member.write') || !inHands(held, each))
  await scope.connection.prepared('invitations-end', end, [userId, lost, scope.now()])
}
