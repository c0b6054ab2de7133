import { refuse } from '../kernel/errors.js'
import type { Scope } from './scope.js'

type Standing = { role: string | null; disabled: boolean; ended: boolean }
type RoleBook = (role: string | null) => ReadonlySet<string>

const sql = `select m.role, u.disabled_at is not null as disabled, $1::uuid is not null and s.id is null as ended
  from app_user u left join membership m on m.user_id = u.id and m.tenant_id = app_home()
    left join session s on s.id = $1 and s.user_id = u.id and s.revoked_at is null where u.id = app_user_id()`

/**
 * Reads the viewer's standing inside the operation's own transaction: a demoted, disabled or deleted user has lost their power
 * at their next request, and so has a token whose session was ended, whatever the token says.
 */
export async function loadViewer(scope: Scope, permissionsOf: RoleBook): Promise<void> {
  if (scope.viewer.kind !== 'USER' || !scope.viewer.userId || scope.viewer.permissions.size || scope.viewer.role) return
  const [standing] = await scope.connection.prepared<Standing>('viewer', sql, [scope.viewer.sessionId])
  if (!standing || standing.disabled || standing.ended)
    throw refuse('UNAUTHENTICATED', 'Sign in again.', { status: 401 })
  scope.viewer.role = standing.role
  scope.viewer.permissions = permissionsOf(standing.role)
}
