import { localTime } from '../../../kernel/time.js'
import type { SearchScope } from './search.service.js'

/** Skips from zone to zone by the index, instead of reading a row for every listing. */
const zonesSql = `with recursive z (timezone) as (
    (select timezone from listing_search where tenant_id = app_tenant() order by timezone limit 1)
    union all
    select (select s.timezone from listing_search s where s.tenant_id = app_tenant() and s.timezone > z.timezone order by s.timezone limit 1)
    from z where z.timezone is not null)
  select timezone from z where timezone is not null`

/** SQL knows no zone rules: each zone of the tenant with its wall clock at the instant, as the doors read it (`is_open_by`). */
export async function clockOf(scope: SearchScope, instant: Date | null): Promise<string | null> {
  if (!instant) return null
  const zones = (await scope.connection.prepared<{ timezone: string }>('search-zones', zonesSql, [])).map(
    (row) => row.timezone,
  )
  const clock = zones.map((zone) => {
    const { localMinute, minuteOfWeek } = localTime(zone, instant)
    return [zone, [localMinute, minuteOfWeek]] as const
  })
  return JSON.stringify(Object.fromEntries(clock))
}
