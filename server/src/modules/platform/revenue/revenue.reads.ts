import { refuse } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import { billingNow, inMode } from '../../billing/may-bill.js'
import { cohortsOf, lastMonths, type Moved, sumsOf } from './months.js'
import { PlatformRevenue } from './revenue.types.js'

const mode = '($1::boolean is null or livemode = $1)'
const currencies = `select currency, count(*)::int as count from tenant_subscription where ${mode} group by currency order by count desc, currency`
const moves = `select tenant_id as "tenantId", to_char(at at time zone 'UTC', 'YYYY-MM') as month, kind,
    sum(mrr_after - mrr_before)::int as delta, count(*)::int as count
  from subscription_movement where ${mode} and currency = $2 group by 1, 2, 3`
const standing = `select state, count(*)::int as count from tenant_subscription where ${mode} and currency = $2 and state <> 'CANCELED' group by state`
const byPlan = `select c.base_key as key, c.name, count(*)::int as "payingCount",
    sum(case s."interval" when 'YEAR' then round(s.unit_amount * s.quantity / 12.0) else s.unit_amount * s.quantity end)::int as mrr
  from tenant_subscription s join plan p on p.key = s.plan_key join plan c on c.base_key = p.base_key and c.is_current
  where ($1::boolean is null or s.livemode = $1) and s.currency = $2 and s.state in ('ACTIVE', 'PAST_DUE')
  group by c.base_key, c.name, c.sort_order order by c.sort_order`

type Plans = { key: string; name: string; payingCount: number; mrr: number }

/** Sums of what was written with each step (billing/subscription/movements.ts), and of what stands now. */
export async function platformRevenue(
  scope: Scope,
  { currency: wanted, months: count }: { currency: string | null; months: number },
): Promise<PlatformRevenue> {
  if (count < 1 || count > 36) throw refuse('BAD_USER_INPUT', 'Ask for 1 to 36 months.', { field: 'months' })
  if (wanted !== null && !/^[A-Z]{3}$/.test(wanted))
    throw refuse('BAD_USER_INPUT', 'Write a currency as three capitals, such as EUR.', { field: 'currency' })
  const livemode = inMode(scope).livemode ?? null
  const ask = <Row extends object>(name: string, sql: string, values: unknown[]) =>
    scope.connection.prepared<Row>(`revenue-${name}`, sql, values)
  const known = (await ask<{ currency: string }>('currencies', currencies, [livemode])).map((row) => row.currency)
  const currency = wanted ?? known[0] ?? 'EUR'
  const moved = await ask<Moved>('moves', moves, [livemode, currency])
  const states = await ask<{ state: string; count: number }>('states', standing, [livemode, currency])
  const plans = await ask<Plans>('plans', byPlan, [livemode, currency])
  const at = billingNow(scope)
  const months = lastMonths(at, count)
  const money = (amount: number) => ({ amount, currency })
  const of = (...some: string[]) =>
    states.filter(({ state }) => some.includes(state)).reduce((sum, row) => sum + row.count, 0)
  return Object.assign(new PlatformRevenue(), {
    currency,
    currencies: known.sort(),
    at,
    mrr: money(plans.reduce((sum, { mrr }) => sum + mrr, 0)),
    payingCount: of('ACTIVE', 'PAST_DUE'),
    trialCount: of('TRIALING'),
    pastDueCount: of('PAST_DUE'),
    pausedCount: of('PAUSED'),
    months: sumsOf(moved, months).map(({ mrr, gained, expanded, contracted, churned, ...rest }) => ({
      ...rest,
      ...{ mrr: money(mrr), gained: money(gained), expanded: money(expanded) },
      ...{ contracted: money(contracted), churned: money(churned) },
    })),
    plans: plans.map(({ mrr, ...plan }) => ({ ...plan, mrr: money(mrr) })),
    cohorts: cohortsOf(moved, months),
  })
}
