import { refuse } from '../../kernel/errors.js'
import { perScope } from '../../scope/per-scope.js'
import { type Scope, tenantIdOf } from '../../scope/scope.js'
import { type LimitKey, Plan } from './plan.entity.js'
import type { PlanInterval, PlanPrice } from './plan-price.types.js'

/** All plans in all versions, smallest first, a plan's newest before its older ones; read once per request. */
export const allPlans = perScope(
  (scope: Scope): Promise<Plan[]> =>
    scope.em.findAll(Plan, { orderBy: { sortOrder: 'asc', key: 'asc', version: 'desc' } }),
)

/** What is offered now. */
export async function currentPlans(scope: Scope): Promise<Plan[]> {
  return (await allPlans(scope)).filter(({ isCurrent }) => isCurrent)
}

/** A plan in the version that a tenant or a listing is on. */
export async function planById(scope: Scope, id: string): Promise<Plan> {
  const plan = (await allPlans(scope)).find((candidate) => candidate.id === id)
  if (!plan) throw new Error(`There is no plan ${id}.`)
  return plan
}

/** What a caller names: the current version of a plan, by its key or one of its aliases (`agency` is `enterprise`). */
export async function planByKey(scope: Scope, key: string): Promise<Plan> {
  const plan = (await currentPlans(scope)).find((candidate) => candidate.key === key || candidate.aliases.includes(key))
  if (!plan) throw refuse('BAD_USER_INPUT', 'There is no such plan.', { field: 'planKey' })
  return plan
}

/** Which version somebody is put on who is on `present`: that one, where it is of the plan that is named, else the current. */
export async function versionFor(scope: Scope, key: string, present: string | null): Promise<string> {
  const plan = await planByKey(scope, key)
  return present !== null && (await planById(scope, present)).key === plan.key ? present : plan.id
}

type PriceRow = { plan_key: string; interval: PlanInterval; currency: string; amount: number }
const prices = 'select plan_key, "interval", currency, amount from plan_price order by currency, "interval"'
const allPrices = perScope((scope: Scope) => scope.connection.prepared<PriceRow>('plan-prices', prices, []))

export async function pricesOf(scope: Scope, plan: Plan): Promise<PlanPrice[]> {
  const rows = (await allPrices(scope)).filter((row) => row.plan_key === plan.id)
  return rows.map(({ interval, amount, currency }) => ({ interval, amount: { amount, currency } }))
}

/** Every feature there is: what at least one plan opens. */
export async function knownFeatures(scope: Scope): Promise<string[]> {
  return [...new Set((await allPlans(scope)).flatMap(({ features }) => features))].sort()
}

const agreed = `select t.plan_key, o.key is not null as overridden, o.value from tenant t
  left join limit_override o on o.tenant_id = app_home() and o.key = $1 and o.expires_at > $2 where t.id = app_tenant()`
type Agreed = { plan_key: string; overridden: boolean; value: number | null }

/** What holds for the tenant, in test mode as in live mode: what the operator agreed with it for a while, else what its plan says; null is unlimited. */
export async function planLimit(scope: Scope, key: LimitKey): Promise<number | null> {
  return (await terms(scope, key)).limit
}

async function terms(scope: Scope, key: LimitKey): Promise<{ plan: Plan; limit: number | null; overridden: boolean }> {
  const [row] = await scope.connection.prepared<Agreed>('tenant-terms', agreed, [key, scope.now()])
  const plan = await planById(scope, row?.plan_key ?? 'free')
  const overridden = row?.overridden ?? false
  return { plan, overridden, limit: overridden ? (row?.value ?? null) : (plan.limits[key] ?? null) }
}

const flags = 'select key, enabled from feature_flag where tenant_id = app_home()'

/** The features of a plan, with those that the operator switched on or off for this tenant, in either mode. */
export async function featuresOf(scope: Scope, planId: string): Promise<string[]> {
  const rows = await scope.connection.prepared<{ key: string; enabled: boolean }>('feature-flags', flags, [])
  const features = new Set((await planById(scope, planId)).features)
  for (const { key, enabled } of rows)
    if (enabled) features.add(key)
    else features.delete(key)
  return [...features].sort()
}

const counted: Record<LimitKey, string> = {
  listings: 'select count(*)::int as used from listing where tenant_id = app_tenant() and deleted_at is null',
  storageMb: `select coalesce(sum(coalesce(original_bytes, bytes)), 0)::float8 / 1000000 as used
    from media_asset where tenant_id = app_tenant() and (deleted_at is null or hidden_at is not null)`,
}
const nouns: Record<LimitKey, string> = { listings: 'listings', storageMb: 'MB of pictures' }

/** What counts against the limit at this moment. What was deleted does not, though it can be brought back for a day. */
export async function usage(scope: Scope, key: LimitKey): Promise<number> {
  const [row] = await scope.connection.prepared<{ used: number }>(`usage-${key}`, counted[key], [])
  return row?.used ?? 0
}

/**
 * Takes one of what the plan allows, or refuses with PLAN_LIMIT. Serialised per tenant and key by an advisory lock held to the
 * end of the transaction, so that parallel creates at the edge never make one too many.
 */
export async function reserve(scope: Scope, key: LimitKey, wanted = 1): Promise<void> {
  const room = await roomFor(scope, key)
  if (room === null || wanted <= room.left) return
  const { plan, limit, used } = room
  throw refuse('PLAN_LIMIT', room.says, {
    extensions: {
      limit,
      used: Math.round(used * 100) / 100,
      upgradeTo: await upgradeOf(scope, plan, key, used + wanted),
    },
  })
}

/** `left` may be below zero: an operator's command is not held by the plan. `says`: the limit as a sentence for a person. */
export type Room = { plan: Plan; limit: number; used: number; left: number; says: string }

/** What may still be taken, for whoever takes as much as fits; null: without end. Held like `reserve`, to the end of the transaction. */
export async function roomFor(scope: Scope, key: LimitKey): Promise<Room | null> {
  const { plan, limit, overridden } = await terms(scope, key)
  if (limit === null) return null
  await scope.connection.prepared('reserve-lock', 'select pg_advisory_xact_lock(hashtextextended($1, 10))', [
    `${tenantIdOf(scope)}:${key}`,
  ])
  const used = await usage(scope, key)
  const whose = overridden ? 'What was agreed with you' : `The ${plan.name} plan`
  return { plan, limit, used, left: limit - used, says: `${whose} holds ${limit} ${nouns[key]}.` }
}

/** The smallest plan that would hold it; null when none does. */
async function upgradeOf(scope: Scope, current: Plan, key: LimitKey, needed: number): Promise<string | null> {
  const larger = (await currentPlans(scope)).filter((plan) => plan.sortOrder > current.sortOrder)
  return larger.find((plan) => (plan.limits[key] ?? Number.POSITIVE_INFINITY) >= needed)?.key ?? null
}
