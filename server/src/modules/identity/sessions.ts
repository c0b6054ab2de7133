import type { Scope } from '../../scope/scope.js'
import { adminAddress } from '../tenancy/addresses.js'
import { startFamily, userIdOf } from './refresh.js'
import { beginSession } from './session/device.js'
import { signAccess } from './tokens.js'
import type { AuthPayload } from './viewer.types.js'

type Standing = { email: string; role: string | null }
/** Whoever opens or renews a session is here now: their membership says so in the same round trip. */
const standing = `with seen as (update membership set last_seen_at = $1 where tenant_id = app_tenant() and user_id = app_user_id())
  select u.email, m.role from app_user u left join membership m on m.user_id = u.id and m.tenant_id = app_home() where u.id = app_user_id()`

/** A new session on a new device: its own refresh family, and an access token for the tenant of the scope. */
export async function openSession(scope: Scope): Promise<AuthPayload> {
  const born = await beginSession(scope)
  return goOn(scope, born)
}

/** The same session on the same device, in the tenant of the scope: a new refresh token and a new access token. */
export async function goOn(scope: Scope, sessionId: string): Promise<AuthPayload> {
  await startFamily(scope, sessionId)
  return mintAccess(scope, sessionId)
}

export async function mintAccess(scope: Scope, sessionId: string): Promise<AuthPayload> {
  const [facts] = await scope.connection.prepared<Standing>('standing', standing, [scope.now()])
  const claims = {
    userId: userIdOf(scope),
    sessionId,
    tenantId: scope.tenant?.id ?? null,
    email: facts?.email ?? '',
    role: facts?.role ?? null,
  }
  return { ...signAccess(scope.settings, claims, scope.now()), adminUrl: adminAddress(scope) }
}
