import { refuse } from '../../kernel/errors.js'
import { perScope } from '../../scope/per-scope.js'
import { type Scope, tenantIdOf } from '../../scope/scope.js'
import { type LimitKey, Plan } from './plan.entity.js'

/** All plans, smallest first; read once per request. */
export const listPlans = perScope(
  (scope: Scope): Promise<Plan[]> => scope.em.findAll(Plan, { orderBy: { sortOrder: 'asc' } }),
)

/** A plan by its key or one of its aliases (`agency` is `enterprise`). */
export async function planByKey(scope: Scope, key: string): Promise<Plan> {
  const plan = (await listPlans(scope)).find((candidate) => candidate.key === key || candidate.aliases.includes(key))
  if (!plan) throw refuse('BAD_USER_INPUT', 'There is no such plan.', { field: 'planKey' })
  return plan
}

const tenantPlan = 'select plan_key from tenant where id = app_tenant()'

/** The limit the tenant's plan sets on `key`; null is unlimited. */
export async function planLimit(scope: Scope, key: LimitKey): Promise<number | null> {
  return (await currentPlan(scope)).limits[key] ?? null
}

async function currentPlan(scope: Scope): Promise<Plan> {
  const [row] = await scope.connection.prepared<{ plan_key: string }>('tenant-plan', tenantPlan, [])
  return planByKey(scope, row?.plan_key ?? 'free')
}

const counted: Record<LimitKey, string> = {
  listings: 'select count(*)::int as used from listing where tenant_id = app_tenant() and deleted_at is null',
}

/**
 * Takes one of what the plan allows, or refuses with PLAN_LIMIT. Serialised per tenant and key by an advisory lock held to the
 * end of the transaction, so that parallel creates at the edge never make one too many.
 */
export async function reserve(scope: Scope, key: LimitKey, wanted = 1): Promise<void> {
  const plan = await currentPlan(scope)
  const limit = plan.limits[key] ?? null
  if (limit === null) return
  await scope.connection.prepared('reserve-lock', 'select pg_advisory_xact_lock(hashtextextended($1, 10))', [
    `${tenantIdOf(scope)}:${key}`,
  ])
  const [row] = await scope.connection.prepared<{ used: number }>(`reserve-${key}`, counted[key], [])
  const used = row?.used ?? 0
  if (used + wanted <= limit) return
  throw refuse('PLAN_LIMIT', `The ${plan.name} plan holds ${limit} ${key}.`, {
    extensions: { limit, used, upgradeTo: await upgradeOf(scope, plan, key, used + wanted) },
  })
}

/** The smallest plan that would hold it; null when none does. */
async function upgradeOf(scope: Scope, current: Plan, key: LimitKey, needed: number): Promise<string | null> {
  const larger = (await listPlans(scope)).filter((plan) => plan.sortOrder > current.sortOrder)
  return larger.find((plan) => (plan.limits[key] ?? Number.POSITIVE_INFINITY) >= needed)?.key ?? null
}
