import type { Scope } from '../../../scope/scope.js'
import { planLimitKeys } from './plan-editor.check.js'
import { PlatformPlan } from './platform-plan.types.js'

const living = `from tenant_subscription s join billing_account a on a.tenant_id = s.tenant_id and a.livemode = s.livemode
      where s.state <> 'CANCELED' and`
const sold = '(select c.key from plan c where c.base_key = p.base_key and c.is_current)'
/** As moveSubscriptions does it (move-subscriptions.service.ts): whose plan was given to them, and who pays as the version that is sold is sold. */
const moves = `case when p.is_current then 0 else
    (select count(*)::int from tenant t where t.plan_key = p.key and t.live_tenant_id is null and not exists (select ${living} s.tenant_id = t.id))
    + (select count(distinct s.tenant_id)::int ${living} s.plan_key = p.key and s.move_to is distinct from ${sold} and exists (select from plan_price r
        where r.plan_key = ${sold} and r."interval" = s."interval" and r.currency = s.currency)) end as "movableCount",
    (select count(distinct s.tenant_id)::int ${living} s.plan_key = p.key and s.move_to = ${sold} and not p.is_current) as "plannedCount",
    (select count(*)::int from listing l where l.plan_key = p.key and l.deleted_at is null) as "listingCount"`
const columns = `p.key as id, p.is_current as "isCurrent", p.created_at as "createdAt", p.limits, p.features,
    (select count(*)::int from tenant t where t.plan_key = p.key and t.live_tenant_id is null) as "tenantCount",
    (select count(distinct s.tenant_id)::int from tenant_subscription s join tenant t on t.id = s.tenant_id
      join billing_account a on a.tenant_id = s.tenant_id and a.livemode = s.livemode
      where s.plan_key = p.key and s.state <> 'CANCELED' and t.plan_key = p.key) as "subscriptionCount",
    ${moves},
    (select count(*)::int from plan_price r where r.plan_key = p.key and r.amount > 0) as prices,
    (select count(*)::int from plan_price r join plan_vendor v on v.plan_price_id = r.id
      where r.plan_key = p.key and r.amount > 0 and v.livemode = $1) as told,
    (select array_agg(distinct f order by f) from plan k, unnest(k.features) f) as known`
const every = `select ${columns} from plan p order by p.sort_order, p.base_key, p.version desc`
const one = `select ${columns} from plan p where p.key = $2`

type Counts = 'tenantCount' | 'subscriptionCount' | 'movableCount' | 'plannedCount' | 'listingCount'
type Row = Pick<PlatformPlan, 'id' | 'isCurrent' | Counts> & {
  createdAt: string
  limits: Record<string, number | null | undefined>
  features: string[]
  known: string[]
  prices: number
  told: number
}

function planOf(scope: Scope, { limits, features, known, createdAt, prices, told, ...same }: Row): PlatformPlan {
  const { payments } = scope.ports
  const needed = same.isCurrent && prices > 0 && payments !== null && payments.ownPrices === undefined
  return Object.assign(new PlatformPlan(), {
    ...same,
    createdAt: new Date(createdAt),
    isPushed: needed ? told === prices : null,
    limits: planLimitKeys.map((key) => ({ key, value: limits[key] ?? null })),
    features: known.map((key) => ({ key, included: features.includes(key) })),
  })
}

const modeOf = ({ ports }: Scope): boolean => ports.payments?.livemode ?? false

/** Every plan in every version, smallest first, the newest of each before its older ones. */
export async function platformPlans(scope: Scope): Promise<PlatformPlan[]> {
  return (await scope.connection.prepared<Row>('platform-plans', every, [modeOf(scope)])).map((row) =>
    planOf(scope, row),
  )
}

export async function platformPlan(scope: Scope, id: string): Promise<PlatformPlan> {
  const [row] = await scope.connection.prepared<Row>('platform-plan', one, [modeOf(scope), id])
  if (!row) throw new Error(`There is no plan ${id}.`)
  return planOf(scope, row)
}
