import { notFound, refuse } from '../../../kernel/errors.js'
import { isId, newId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'
import { signView } from '../../identity/view-tokens.js'
import { isOpen } from '../../tenancy/lifecycle.js'
import { needReason } from '../reason.js'
import { findTenant } from '../tenant/platform-tenants.reads.js'
import { concerns } from '../trail.js'
import { ViewAsPayload, type ViewedRole } from './view.types.js'

const insert = `insert into view_as (tenant_id, id, actor_user_id, role, reason, expires_at) values ($1, $2, $3, $4, $5, $6)`

export async function viewAsTenant(
  scope: Scope,
  { tenantId, role, reason }: { tenantId: string; role: ViewedRole; reason: string },
): Promise<ViewAsPayload> {
  const said = needReason(reason)
  const tenant = isId(tenantId) ? await findTenant(scope, tenantId) : null
  if (!tenant) throw notFound('tenant')
  if (!isOpen(tenant.status)) throw refuse('CONFLICT', 'This tenant is shut: reopen it first.', { field: 'tenantId' })
  const userId = scope.viewer.userId
  if (!userId) throw new Error('Nobody looks.')
  const id = newId()
  const view = signView(scope.settings, { userId, tenantId, viewId: id }, scope.now())
  await scope.connection.prepared('view-as', insert, [tenantId, id, userId, role, said, view.expiresAt])
  concerns(scope, tenantId)
  // On the operator's own host no other hint contradicts the token.
  return Object.assign(new ViewAsPayload(), { id, ...view, adminUrl: `${scope.settings.baseUrl}/admin/` })
}

const end = `update view_as set ended_at = $1, updated_at = $1
  where actor_user_id = app_user_id() and ended_at is null and expires_at > $1 and ($2::uuid is null or id = $2) returning tenant_id`

/** The view that asks; from an operator's own session all of theirs. */
export async function endViewAs(scope: Scope): Promise<boolean> {
  const ended = await scope.connection.prepared<{ tenant_id: string }>('view-as-end', end, [
    scope.now(),
    scope.viewer.viewing?.id ?? null,
  ])
  for (const { tenant_id } of ended) concerns(scope, tenant_id)
  return true
}
