import type { Scope } from '../../scope/scope.js'
import { adminAddress } from '../tenancy/addresses.js'
import { startFamily, userIdOf } from './refresh.js'
import { signAccess } from './tokens.js'
import type { AuthPayload } from './viewer.types.js'

type Standing = { email: string; role: string | null }
const standing = `select u.email, m.role from app_user u left join membership m on m.user_id = u.id and m.tenant_id = app_tenant() where u.id = app_user_id()`

/** A new session on a new device: its own refresh family, and an access token for the tenant of the scope. */
export async function openSession(scope: Scope): Promise<AuthPayload> {
  await startFamily(scope, userIdOf(scope), scope.tenant?.id ?? null)
  return mintAccess(scope)
}

export async function mintAccess(scope: Scope): Promise<AuthPayload> {
  const [facts] = await scope.connection.prepared<Standing>('standing', standing, [])
  const claims = {
    userId: userIdOf(scope),
    tenantId: scope.tenant?.id ?? null,
    email: facts?.email ?? '',
    role: facts?.role ?? null,
  }
  return { ...signAccess(scope.settings, claims, scope.now()), adminUrl: adminAddress(scope) }
}
