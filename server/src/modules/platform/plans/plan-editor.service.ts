import { enqueue } from '../../../jobs/enqueue.js'
import { refuse } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import { needSound } from './plan-editor.check.js'
import type { UpdatePlanInput } from './plan-editor.inputs.js'
import type { PlatformPlan } from './platform-plan.types.js'
import { platformPlan } from './platform-plans.reads.js'

type Price = { interval: string; currency: string; amount: number }
export type PlanVersion = {
  key: string
  base_key: string
  version: number
  name: string
  description: string | null
  rank_weight: number
  trial_days: number
  price_currency: string
  limits: Record<string, number | null>
  features: string[]
  prices: Price[]
}

// Held to the end: of two who change a plan at once the second is told. The version is read after the wait, for then it is another.
const lock = 'select pg_advisory_xact_lock(hashtextextended($1, 75))'
const current = `select p.*, (select coalesce(jsonb_agg(jsonb_build_object('interval', r."interval", 'currency', r.currency, 'amount', r.amount)
    order by r.currency, r."interval"), '[]') from plan_price r where r.plan_key = p.key) as prices
  from plan p where p.base_key = $1 and p.is_current`
const features = 'select distinct f as key from plan, unnest(features) f order by f'
const last = 'select max(version) as version from plan where base_key = $1'
const end = 'update plan set is_current = false, updated_at = now() where key = $1'
const make = `insert into plan (key, base_key, version, name, description, rank_weight, trial_days, price_amount, price_currency, limits,
    features, aliases, sort_order)
  select $2, base_key, $3, $4, $5, $6, $7, $8, price_currency, $9, $10, aliases, sort_order from plan where key = $1`
const price = `insert into plan_price (plan_key, "interval", currency, amount)
  select $1, e."interval", e.currency, e.amount from jsonb_to_recordset($2) as e ("interval" text, currency text, amount int)`

/**
 * Another version of a plan: what is sold from now on. Whoever is on the one before keeps it, with its prices, until they are moved. What would be
 * the same makes no version.
 */
export async function updatePlan(scope: Scope, input: UpdatePlanInput): Promise<PlatformPlan> {
  const present = await currentVersion(scope, input.planKey)
  const known = await scope.connection.prepared<{ key: string }>('plan-features', features, [])
  needSound(
    input,
    present,
    known.map(({ key }) => key),
  )
  if (present.version !== input.fromVersion)
    throw refuse('CONFLICT', 'Somebody else changed this plan meanwhile. Look again.', {
      extensions: { version: present.version },
    })
  const wanted = changed(present, input)
  if (same(present, wanted)) return platformPlan(scope, present.key)
  const [newest] = await scope.connection.prepared<{ version: number }>('plan-last-version', last, [present.base_key])
  const version = (newest?.version ?? present.version) + 1
  const id = `${present.base_key}@${version}`
  await scope.connection.prepared('plan-end', end, [present.key])
  const monthly = wanted.prices.find((each) => each.interval === 'MONTH' && each.currency === present.price_currency)
  const { name, description, rank_weight, trial_days, limits } = wanted
  const of = [name, description, rank_weight, trial_days, monthly?.amount ?? null]
  await scope.connection.prepared('plan-make', make, [
    ...[present.key, id, version],
    ...of,
    JSON.stringify(limits),
    wanted.features,
  ])
  await scope.connection.prepared('plan-prices-make', price, [id, JSON.stringify(wanted.prices)])
  // Until whoever takes the payments knows its prices nobody can buy it.
  await enqueue(scope, { task: 'push_catalogue', payload: {}, key: 'push-catalogue' })
  return platformPlan(scope, id)
}

async function currentVersion(scope: Scope, key: string): Promise<PlanVersion> {
  await scope.connection.prepared('plan-lock', lock, [key])
  const [row] = await scope.connection.prepared<PlanVersion>('plan-current', current, [key])
  if (!row) throw refuse('BAD_USER_INPUT', 'There is no such plan.', { field: 'input.planKey' })
  return row
}

function changed(present: PlanVersion, input: UpdatePlanInput): PlanVersion {
  const limits = { ...present.limits }
  for (const { key, value } of input.limits ?? []) limits[key] = value ?? null
  return {
    ...present,
    name: input.name?.trim() ?? present.name,
    description: input.description === undefined ? present.description : input.description?.trim() || null,
    rank_weight: input.rankWeight ?? present.rank_weight,
    trial_days: input.trialDays ?? present.trial_days,
    limits,
    features: input.features ? [...new Set(input.features)].sort() : present.features,
    prices: (input.prices ?? present.prices).map(({ interval, currency, amount }) => ({ interval, currency, amount })),
  }
}

/** In whatever order features and prices were written; a limit that is missing is one that is null. */
function same(a: PlanVersion, b: PlanVersion): boolean {
  const told = ({ limits, features: open, prices, ...plain }: PlanVersion) =>
    JSON.stringify([
      plain,
      Object.entries(limits)
        .filter(([, value]) => value !== null)
        .sort(([x], [y]) => x.localeCompare(y)),
      [...open].sort(),
      prices.map((each) => `${each.currency} ${each.interval} ${each.amount}`).sort(),
    ])
  return told(a) === told(b)
}
