import { notFound, refuse } from '../../../kernel/errors.js'
import { isId, newId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'
import { limitKeys } from '../../plans/limits.js'
import { knownFeatures } from '../../plans/plans.service.js'
import { needReason } from '../reason.js'
import type { PlatformTenant } from '../tenant/platform-tenant.types.js'
import { findTenant } from '../tenant/platform-tenants.reads.js'
import { concerns } from '../trail.js'

const YEAR = 366 * 24 * 3_600_000

export type Agreed = { tenantId: string; key: string; value: number | null; reason: string; expiresAt: Date }

const agree = `insert into limit_override (tenant_id, id, key, value, reason, set_by, expires_at) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (tenant_id, key) do update set value = $4, reason = $5, set_by = $6, expires_at = $7, updated_at = $8`

/** Another limit than the plan's, for a while and for a reason; the one that was agreed before is replaced. */
export async function setLimitOverride(scope: Scope, given: Agreed): Promise<PlatformTenant> {
  const { tenantId, key, value, expiresAt } = given
  const reason = needReason(given.reason)
  needKey(key)
  if (value !== null && (value < 0 || value > 2_000_000_000))
    throw refuse('BAD_USER_INPUT', 'A limit is 0 or more.', { field: 'value' })
  const now = scope.now()
  if (expiresAt <= now || expiresAt.getTime() > now.getTime() + YEAR)
    throw refuse('BAD_USER_INPUT', 'It ends in the future, within a year.', { field: 'expiresAt' })
  const tenant = await tenantBy(scope, tenantId)
  const values = [tenantId, newId(), key, value, reason, scope.viewer.userId, expiresAt, now]
  await scope.connection.prepared('limit-override', agree, values)
  return tenant
}

const endAgreed = 'delete from limit_override where tenant_id = $1 and key = $2 returning id'

export async function removeLimitOverride(scope: Scope, tenantId: string, key: string): Promise<PlatformTenant> {
  const tenant = await tenantBy(scope, tenantId)
  const ended = await scope.connection.prepared('limit-override-end', endAgreed, [tenantId, key])
  if (!ended.length) throw notFound('override')
  return tenant
}

const flag = `insert into feature_flag (tenant_id, id, key, enabled, set_by) values ($1, $2, $3, $4, $5)
  on conflict (tenant_id, key) do update set enabled = $4, set_by = $5, updated_at = $6`
const endFlag = 'delete from feature_flag where tenant_id = $1 and key = $2'

/** On or off, whatever the plan says; null leaves it to the plan again. */
export async function setFeatureFlag(
  scope: Scope,
  { tenantId, key, enabled }: { tenantId: string; key: string; enabled: boolean | null },
): Promise<PlatformTenant> {
  const known = await knownFeatures(scope)
  // What no plan knows any more can still be let go.
  if (enabled !== null && !known.includes(key))
    throw refuse('BAD_USER_INPUT', `There are these features: ${known.join(', ')}.`, { field: 'key' })
  const tenant = await tenantBy(scope, tenantId)
  if (enabled === null) await scope.connection.prepared('feature-flag-end', endFlag, [tenantId, key])
  else {
    const values = [tenantId, newId(), key, enabled, scope.viewer.userId, scope.now()]
    await scope.connection.prepared('feature-flag', flag, values)
  }
  return tenant
}

function needKey(key: string): void {
  if (!(limitKeys as readonly string[]).includes(key))
    throw refuse('BAD_USER_INPUT', `There are these limits: ${limitKeys.join(', ')}.`, { field: 'key' })
}

async function tenantBy(scope: Scope, id: string): Promise<PlatformTenant> {
  const tenant = isId(id) ? await findTenant(scope, id) : null
  if (!tenant) throw notFound('tenant')
  concerns(scope, id)
  return tenant
}
