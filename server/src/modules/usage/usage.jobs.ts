import { record } from '../../events/record.js'
import type { Schedule, Task, Tasks } from '../../jobs/task.js'
import { inTransaction, type OpenScope } from '../../scope/makers.js'
import { counted, type LimitKey, limitKeys, limits, LimitKind } from '../plans/limits.js'
import { usedOf } from '../plans/reserve.service.js'
import { eachTenant } from '../tenancy/each-tenant.js'
import { currentTenant } from '../tenancy/tenancy.service.js'
import { dayOf, usageOf } from './usage.reads.js'

const keep = 'select keep_gauges($1::date, $2::jsonb)'
const gauges = limitKeys.filter((key) => limits[key].kind === LimitKind.GAUGE && counted[key])

/** Ten to midnight (UTC), when a day is judged. */
const TURN_MS = (23 * 60 + 50) * 60_000

/** At the end of each day: how many there are of what is counted as it stands. A sweep that goes on past midnight, or comes late, is still of that day. */
const keepGauges: Task = (site) => {
  const day = dayOf(new Date(site.house.now().getTime() - TURN_MS))
  return eachTenant(site, async (open, { liveTenantId }) => {
    if (liveTenantId) return
    const scope = open()
    await inTransaction(scope, async () => {
      const found: Partial<Record<LimitKey, number>> = {}
      for (const key of gauges) found[key] = await usedOf(scope, key)
      await scope.connection.prepared('keep-gauges', keep, [day, JSON.stringify(found)])
    })
  })
}

const judgeUsage: Task = (site) =>
  eachTenant(site, async (open, { liveTenantId }) => {
    if (liveTenantId) return
    const scope = open()
    await inTransaction(scope, async () => {
      if (isFirstHour(scope.now())) await tellReached(scope, monthBefore(scope.now()))
      await tellReached(scope, null)
    })
  })

/** What came after the last look of a month is still told, once: of what is counted by the month alone, for the rest stands in the next as it stood. */
const isFirstHour = (now: Date): boolean => now.getUTCDate() === 1 && now.getUTCHours() === 0
const monthBefore = (now: Date): string => dayOf(new Date(now.getTime() - 86_400_000)).slice(0, 7)

const tell = `insert into usage_alert (tenant_id, month, key, threshold)
  select app_tenant(), $1::date, $2, t from unnest($3::smallint[]) t on conflict do nothing returning threshold`

/** At 80 % and at 100 % of a limit, once in a month for each; who passed both at once hears of the higher. */
async function tellReached(scope: OpenScope, month: string | null): Promise<void> {
  const { entries, from } = await usageOf(scope, month)
  for (const { key, share, kind } of entries) {
    if (month && kind !== LimitKind.METER) continue
    const passed = [80, 100].filter((threshold) => share !== null && share * 100 >= threshold)
    if (!passed.length) continue
    const told = await scope.connection.prepared<{ threshold: number }>('usage-tell', tell, [dayOf(from), key, passed])
    const threshold = Math.max(0, ...told.map((row) => row.threshold))
    if (!threshold) continue
    record(scope, { name: 'usage.reached', on: await currentTenant(scope), payload: { key, threshold } })
  }
}

export const usageTasks: Tasks = {
  keep_gauges: { run: keepGauges, minutes: 30 },
  judge_usage: { run: judgeUsage, minutes: 30 },
}
export const usageSchedules: Schedule[] = [
  { task: 'keep_gauges', pattern: '50 23 * * *' },
  { task: 'judge_usage', pattern: '17 * * * *' },
]
