import type { Scope } from '../../../scope/scope.js'
import { limitKeys } from '../../plans/limits.js'
import { knownFeatures, planById } from '../../plans/plans.service.js'
import type { PlatformTenant } from '../tenant/platform-tenant.types.js'
import type { PlatformFeature, PlatformLimit } from './terms.types.js'

const overrides = `select o.key, o.value, o.reason, o.expires_at, u.name as set_by from limit_override o join app_user u on u.id = o.set_by
  where o.tenant_id = $1 and o.expires_at > $2`
type Override = { key: string; value: number | null; reason: string; expires_at: string; set_by: string }

export async function limitsOf(scope: Scope, { id, planKey }: PlatformTenant): Promise<PlatformLimit[]> {
  const rows = await scope.connection.prepared<Override>('platform-overrides', overrides, [id, scope.now()])
  const { limits } = await planById(scope, planKey)
  return limitKeys.map((key) => {
    const row = rows.find((each) => each.key === key)
    const planValue = limits[key] ?? null
    if (!row) return { key, planValue, value: planValue, override: null }
    const { value, reason, expires_at, set_by: setBy } = row
    return { key, planValue, value, override: { value, reason, expiresAt: new Date(expires_at), setBy } }
  })
}

const flags = 'select key, enabled from feature_flag where tenant_id = $1'

export async function featuresOfTenant(scope: Scope, { id, planKey }: PlatformTenant): Promise<PlatformFeature[]> {
  const rows = await scope.connection.prepared<{ key: string; enabled: boolean }>('platform-flags', flags, [id])
  const { features } = await planById(scope, planKey)
  // Whatever some plan opens can be switched here, and what was switched before and no plan knows any more can be let go.
  const keys = [...new Set([...(await knownFeatures(scope)), ...rows.map(({ key }) => key)])].sort()
  return keys.map((key) => {
    const inPlan = features.includes(key)
    return { key, inPlan, enabled: rows.find((row) => row.key === key)?.enabled ?? inPlan }
  })
}
