import { refuse } from '../../kernel/errors.js'
import { isLive, type Scope } from '../../scope/scope.js'
import { limitIn, standingOf } from '../plans/entitlements.reads.js'
import { counted, LimitKind, type LimitKey, limitKeys, limits } from '../plans/limits.js'
import { usedOf } from '../plans/reserve.service.js'
import { GRACE_MS, isInGrace } from '../plans/take.service.js'
import { projectedGauge, projectedMeter, type Point } from './projection.js'
import { type Usage, type UsageEntry, UsageState } from './usage.types.js'

const daysSql = `select key, day::text, value from usage_day where tenant_id = app_home() and day >= $1::date and day < $2::date order by day`
const takenSql = `select key, value::float8, beyond_since from usage_month where tenant_id = app_home() and month = $1::date`
type Taken = { key: string; value: number; beyond_since: string | null }

/** A day of UTC as PostgreSQL reads it: an instant would be written in the zone of this process, and be the day before or after. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

type Month = { name: string; from: Date; to: Date; now: Date; isOver: boolean }

/** `asked`: `2026-11`; null is this month. In UTC, as invoices are. */
export async function usageOf(scope: Scope, asked: string | null): Promise<Usage> {
  const month = monthOf(scope.now(), asked)
  const lookBack = new Date(Math.min(month.from.getTime(), month.now.getTime() - 14 * 86_400_000))
  const rows = await scope.connection.prepared<Point & { key: string }>('usage-days', daysSql, [
    dayOf(lookBack),
    dayOf(month.to),
  ])
  const taken = await scope.connection.prepared<Taken>('usage-taken', takenSql, [dayOf(month.from)])
  const { plan, agreed } = await standingOf(scope)
  const entries: UsageEntry[] = []
  for (const key of limitKeys.filter((each) => limits[each].kind === LimitKind.METER || counted[each])) {
    const points = rows.filter((row) => row.key === key).map(({ day, value }) => ({ day, value }))
    const facts = { points, taken: taken.find((row) => row.key === key), limit: limitIn({ plan, agreed }, key).limit }
    entries.push(await entryOf(scope, key, { ...facts, month }))
  }
  return { month: month.name, from: month.from, to: month.to, entries }
}

type Facts = { points: Point[]; taken: Taken | undefined; limit: number | null; month: Month }

async function entryOf(scope: Scope, key: LimitKey, { points, taken, limit, month }: Facts): Promise<UsageEntry> {
  const { name, kind, unit } = limits[key]
  const first = dayOf(month.from)
  const days = points.filter(({ day }) => day >= first)
  const isGauge = kind === LimitKind.GAUGE
  const used = isGauge ? await standing(scope, key, { days, month }) : (taken?.value ?? sum(days))
  const beyondSince = taken?.beyond_since ? new Date(taken.beyond_since) : null
  const inGrace = limit !== null && isInGrace({ used, limit, beyondSince }, month.now)
  const projected = isGauge ? projectedGauge(used, points, month) : projectedMeter(used, month)
  return {
    ...{ key, name, kind, unit, used, limit, days },
    share: limit ? Math.round((used / limit) * 1000) / 1000 : null,
    projected: month.isOver ? null : projected,
    state: stateOf({ used, limit, isGauge, inGrace }),
    graceUntil: inGrace && beyondSince ? new Date(beyondSince.getTime() + GRACE_MS) : null,
  }
}

/** How many there are now. In test mode what the live tenant had at the end of its day: what stands in test mode counts on nobody. */
async function standing(
  scope: Scope,
  key: LimitKey,
  { days, month }: { days: Point[]; month: Month },
): Promise<number> {
  if (month.isOver) return Math.max(0, ...days.map(({ value }) => value))
  const used = isLive(scope) ? await usedOf(scope, key) : (days.at(-1)?.value ?? 0)
  return Math.round(used * 100) / 100
}

const sum = (days: Point[]): number => days.reduce((all, { value }) => all + value, 0)

type Stands = { used: number; limit: number | null; isGauge: boolean; inGrace: boolean }
function stateOf({ used, limit, isGauge, inGrace }: Stands): UsageState {
  if (limit === null || (limit === 0 && used === 0)) return UsageState.OK
  if (inGrace) return UsageState.GRACE
  if (used > limit && isGauge) return UsageState.OVER
  if (used >= limit) return UsageState.REACHED
  return used >= limit * 0.8 ? UsageState.NEAR : UsageState.OK
}

function monthOf(now: Date, asked: string | null): Month {
  const name = asked ?? now.toISOString().slice(0, 7)
  if (!/^20\d{2}-(0[1-9]|1[0-2])$/.test(name))
    throw refuse('BAD_USER_INPUT', 'Write a month as 2026-11.', { field: 'month' })
  const from = new Date(`${name}-01T00:00:00Z`)
  if (from > now) throw refuse('BAD_USER_INPUT', 'That month has not begun.', { field: 'month' })
  const to = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1))
  return { name, from, to, now, isOver: to <= now }
}
