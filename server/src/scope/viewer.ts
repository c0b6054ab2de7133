import { refuse } from '../kernel/errors.js'
import type { Scope } from './scope.js'

type Standing = { role: string | null; disabled: boolean; verified: boolean }
type RoleBook = (role: string | null) => ReadonlySet<string>

const sql = `select m.role, u.disabled_at is not null as disabled, u.email_verified_at is not null as verified
  from app_user u left join membership m on m.user_id = u.id and m.tenant_id = app_tenant() where u.id = app_user_id()`

/**
 * Reads the viewer's standing inside the operation's own transaction: a demoted, disabled or deleted user has lost their power
 * at their next request, whatever their token says.
 */
export async function loadViewer(scope: Scope, permissionsOf: RoleBook): Promise<void> {
  if (scope.viewer.kind !== 'USER' || !scope.viewer.userId || scope.viewer.permissions.size || scope.viewer.role) return
  const [standing] = await scope.connection.prepared<Standing>('viewer', sql, [])
  if (!standing || standing.disabled) throw refuse('UNAUTHENTICATED', 'Sign in again.', { status: 401 })
  scope.viewer.role = standing.role
  scope.viewer.permissions = permissionsOf(standing.role)
}
