import { refuse } from '../../kernel/errors.js'
import type { Scope } from '../../scope/scope.js'
import type { LimitKey } from './limits.js'
import { nameOfFeature } from './feature.js'
import type { Plan } from './plan.entity.js'
import { currentPlans, planById } from './plans.service.js'

const agreed = `select t.plan_key, o.key is not null as overridden, o.value from tenant t
  left join limit_override o on o.tenant_id = app_home() and o.key = $1 and o.expires_at > $2 where t.id = app_tenant()`
type Agreed = { plan_key: string; overridden: boolean; value: number | null }
export type Terms = { plan: Plan; limit: number | null; overridden: boolean }

/** What holds for the tenant, in test mode as in live mode: what the operator agreed with it for a while, else what its plan says; null is unlimited. */
export async function planLimit(scope: Scope, key: LimitKey): Promise<number | null> {
  return (await termsOf(scope, key)).limit
}

export async function termsOf(scope: Scope, key: LimitKey): Promise<Terms> {
  const [row] = await scope.connection.prepared<Agreed>('tenant-terms', agreed, [key, scope.now()])
  const plan = await planById(scope, row?.plan_key ?? 'free')
  const overridden = row?.overridden ?? false
  return { plan, overridden, limit: overridden ? (row?.value ?? null) : (plan.limits[key] ?? null) }
}

/** The smallest larger plan that would hold it; null when none does. */
export async function upgradeFor(scope: Scope, current: Plan, key: LimitKey, needed: number): Promise<Plan | null> {
  const larger = await largerPlans(scope, current)
  return larger.find((plan) => (plan.limits[key] ?? Number.POSITIVE_INFINITY) >= needed) ?? null
}

export async function largerPlans(scope: Scope, current: Plan): Promise<Plan[]> {
  return (await currentPlans(scope)).filter((plan) => plan.sortOrder > current.sortOrder)
}

const flags = 'select key, enabled from feature_flag where tenant_id = app_home()'

/** What the operator switched on or off for this tenant, in either mode. */
export async function switchedFeatures(scope: Scope): Promise<Map<string, boolean>> {
  const rows = await scope.connection.prepared<{ key: string; enabled: boolean }>('feature-flags', flags, [])
  return new Map(rows.map(({ key, enabled }) => [key, enabled]))
}

/** The features of a plan, with those that the operator switched on or off for this tenant. */
export async function featuresOf(scope: Scope, planId: string): Promise<string[]> {
  const features = new Set((await planById(scope, planId)).features)
  for (const [key, enabled] of await switchedFeatures(scope))
    if (enabled) features.add(key)
    else features.delete(key)
  return [...features].sort()
}

const opened = `select t.plan_key, f.enabled from tenant t
  left join feature_flag f on f.tenant_id = app_home() and f.key = $1 where t.id = app_tenant()`

/** Refuses with PLAN_LIMIT where the tenant does not have the feature at this moment: one statement, and the plans where they are not read yet. */
export async function needFeature(scope: Scope, key: string): Promise<void> {
  type Opened = { plan_key: string; enabled: boolean | null }
  const [row] = await scope.connection.prepared<Opened>('feature-opened', opened, [key])
  const plan = await planById(scope, row?.plan_key ?? 'free')
  const enabled = row?.enabled ?? plan.features.includes(key)
  if (enabled) return
  const upgrade = await upgradeForFeature(scope, plan, { key, switched: row?.enabled ?? null })
  throw refuse('PLAN_LIMIT', lacking(plan, key, row?.enabled ?? null), {
    extensions: { feature: key, limit: 0, used: 0, upgradeTo: upgrade?.key ?? null },
  })
}

/** What was switched off for one tenant no plan opens again. */
export async function upgradeForFeature(
  scope: Scope,
  plan: Plan,
  { key, switched }: { key: string; switched: boolean | null },
): Promise<Plan | null> {
  if (switched !== null) return null
  return (await largerPlans(scope, plan)).find(({ features }) => features.includes(key)) ?? null
}

/** Why a feature is not open, as a sentence for a person. */
export function lacking(plan: Plan, key: string, switched: boolean | null): string {
  const whose = switched === null ? `The ${plan.name} plan` : 'What was agreed with you'
  return `${whose} does not include ${nameOfFeature(key)}.`
}
