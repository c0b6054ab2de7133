import { refuse } from '../../kernel/errors.js'
import { isId } from '../../kernel/ids.js'
import type { Prepared } from '../../scope/doors.js'
import { become, type OpenScope } from '../../scope/makers.js'
import type { ScopeTenant } from '../../scope/scope.js'
import { writeAudit } from '../audit/audit.service.js'
import { findTenantById } from '../tenancy/find-tenant.js'
import { findLogin } from './find-login.js'
import { digestOf, isAlive, isReused, type RefreshRow, revokeFamily, signInAgain } from './refresh.js'

export type RefreshFacts = { presented: string; row: RefreshRow }

export async function prepareRefresh(scope: OpenScope): Promise<Prepared> {
  const presented = scope.request?.refreshCookie
  if (!presented) throw signInAgain('NO_COOKIE')
  const [row] = await scope.ask<RefreshRow>('select * from find_refresh($1)', [digestOf(presented)])
  const whose = row?.user_id
  if (!isAlive(row, scope.now())) throw signInAgain(whose ? 'SESSION_ENDED' : 'UNKNOWN_COOKIE', whose)
  const tenant = row.tenant_id ? await findTenantById(scope, row.tenant_id) : null
  const to = { tenant, userId: row.user_id, anew: true }
  if (isReused(row, scope.now())) await killFamily(scope, to, row.family_id)
  return { facts: { presented, row } satisfies RefreshFacts, become: to }
}

/** Reuse: the whole family dies in a transaction of its own, because the call itself fails. */
async function killFamily(
  scope: OpenScope,
  to: { tenant: ScopeTenant | null; userId: string },
  familyId: string,
): Promise<never> {
  become(scope, to)
  await scope.connection.write()
  await revokeFamily(scope, familyId)
  await writeAudit(scope, {
    action: 'refreshSession',
    outcome: 'DENIED',
    meta: { reason: 'refresh token used again', familyId },
  })
  await scope.connection.commit()
  scope.request?.setRefreshCookie(null)
  throw signInAgain('REFRESH_REUSED', to.userId)
}

/** The session of this device, if its cookie came along. */
async function presentedFamily(scope: OpenScope): Promise<RefreshRow | undefined> {
  const presented = scope.request?.refreshCookie
  return presented
    ? (await scope.ask<RefreshRow>('select * from find_refresh($1)', [digestOf(presented)]))[0]
    : undefined
}

/** The session of the access token, and that of the cookie where it is another: the first is where the person is. */
export type DeviceFacts = { sessionIds: string[] }

function sessionsAt({ viewer }: OpenScope, device: RefreshRow | undefined, userId: string | null): DeviceFacts {
  const own = viewer.userId === userId ? viewer.sessionId : null
  const cookie = device?.user_id === userId ? device.family_id : null
  return { sessionIds: [...new Set([own, cookie])].filter((id) => id !== null) }
}

export async function prepareLogout(scope: OpenScope): Promise<Prepared> {
  const row = await presentedFamily(scope)
  const userId = row?.user_id ?? scope.viewer.userId
  const facts = sessionsAt(scope, row, userId)
  // Leaving is for everyone, the disabled and the demoted included: no standing is asked.
  return { facts, become: { tenant: scope.tenant, userId }, newcomer: true }
}

export async function prepareSwitchTenant(scope: OpenScope, { tenantId }: { tenantId: string }): Promise<Prepared> {
  const userId = scope.viewer.userId
  if (!userId) throw refuse('UNAUTHENTICATED', 'Sign in to do this.')
  const row = await findLogin(scope, null, userId)
  const tenant = isId(tenantId) ? await findTenantById(scope, tenantId) : null
  if (!tenant || !row?.tenant_ids.includes(tenant.liveTenantId ?? tenant.id))
    throw refuse('NOT_FOUND', 'There is no such tenant.', { field: 'tenantId' })
  const device = await presentedFamily(scope)
  const facts = sessionsAt(scope, device, userId)
  return { facts, become: { tenant, userId } }
}
