import { refuse } from '../kernel/errors.js'
import type { Scope, Viewer } from './scope.js'

type Standing = { role: string | null; disabled: boolean; ended: boolean; platform_role: 'ADMIN' | null }
type RoleBook = (role: string | null) => ReadonlySet<string>

const sql = `select m.role, u.disabled_at is not null as disabled, $1::uuid is not null and s.id is null as ended, u.platform_role
  from app_user u left join membership m on m.user_id = u.id and m.tenant_id = app_home()
    left join session s on s.id = $1 and s.user_id = u.id and s.revoked_at is null where u.id = app_user_id()`

/**
 * Reads the viewer's standing inside the operation's own transaction: a demoted, disabled or deleted user has lost their power
 * at their next request, and so has a token whose session was ended, whatever the token says.
 */
export async function loadViewer(scope: Scope, permissionsOf: RoleBook): Promise<void> {
  if (scope.viewer.viewing) return loadViewing(scope, scope.viewer.viewing, permissionsOf)
  if (scope.viewer.kind !== 'USER' || !scope.viewer.userId || scope.viewer.permissions.size || scope.viewer.role) return
  const [standing] = await scope.connection.prepared<Standing>('viewer', sql, [scope.viewer.sessionId])
  if (!standing || standing.disabled || standing.ended)
    throw refuse('UNAUTHENTICATED', 'Sign in again.', { status: 401 })
  scope.viewer.role = standing.role
  scope.viewer.platformRole = standing.platform_role
  scope.viewer.permissions = permissionsOf(standing.role)
}

type Leave = { role: string; reason: string; expires_at: string }
const leave = `select v.role, v.reason, v.expires_at from view_as v join app_user u on u.id = v.actor_user_id
  where v.tenant_id = app_tenant() and v.id = $1 and v.actor_user_id = app_user_id() and v.ended_at is null and v.expires_at > $2
    and u.platform_role = 'ADMIN' and u.disabled_at is null`

/** The leave is read with each request: ended, run out, or no longer of the operator's staff, and there is nothing more to see. */
async function loadViewing(
  scope: Scope,
  { id }: NonNullable<Viewer['viewing']>,
  permissionsOf: RoleBook,
): Promise<void> {
  if (scope.viewer.role) return
  const [found] = await scope.connection.prepared<Leave>('viewing', leave, [id, scope.now()])
  if (!found)
    throw refuse('UNAUTHENTICATED', 'This view is over.', { status: 401, extensions: { reason: 'VIEW_ENDED' } })
  scope.viewer.role = found.role
  scope.viewer.viewing = { id, reason: found.reason, until: new Date(found.expires_at) }
  scope.viewer.permissions = permissionsOf(found.role)
}
