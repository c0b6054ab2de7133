import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import { needLive } from '../../tenancy/test-mode.js'
import { permissionsOf } from '../permissions.js'

const lock = 'select pg_advisory_xact_lock(hashtextextended($1, 31))'
const ownRole = 'select role from membership where tenant_id = app_home() and user_id = app_user_id()'

/** The people of a tenant, and who is asked to be one of them, are changed one at a time; held to the end of the transaction. */
export async function peopleInTurn(scope: Scope): Promise<void> {
  needLive(scope)
  await scope.connection.prepared('people-lock', lock, [tenantIdOf(scope)])
}

/**
 * Whoever waited for their turn is judged by what they are now: of two owners who demote each other at once, the second is an owner
 * no more.
 */
export async function inTurn(scope: Scope): Promise<void> {
  await peopleInTurn(scope)
  const [row] = await scope.connection.prepared<{ role: string }>('own-role', ownRole, [])
  scope.viewer.role = row?.role ?? null
  scope.viewer.permissions = permissionsOf(scope.viewer.role)
}
