import { refuse } from '../../kernel/errors.js'
import { perScope } from '../../scope/per-scope.js'
import type { Scope } from '../../scope/scope.js'
import { Plan } from './plan.entity.js'
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
  const known = (await allPlans(scope)).find((candidate) => candidate.id === id)
  // A version may be newer than what this request read.
  const plan = known ?? (await scope.em.findOne(Plan, { id }))
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

/** A plan to be paid for: in the version that somebody on `present` has of it; by the id of a version, such as `pro@2`, the one that is sold now. */
export async function planToPay(scope: Scope, key: string, present: string | null): Promise<Plan> {
  const named = key.includes('@') && (await currentPlans(scope)).find(({ id }) => id === key)
  return named || planById(scope, await versionFor(scope, key, present))
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
