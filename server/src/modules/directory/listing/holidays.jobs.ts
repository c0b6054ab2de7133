import type { Schedule, Task, Tasks } from '../../../jobs/task.js'
import { log } from '../../../kernel/log.js'
import { inTransaction, type OpenScope } from '../../../scope/makers.js'
import { eachTenant } from '../../tenancy/each-tenant.js'
import { indexListings } from '../search/search.service.js'

const observing = `select id from listing
  where observes_holidays and deleted_at is null and ($1::uuid is null or id > $1) order by id limit 200`

/** The index knows two years of holidays: once a month they are moved on, long before any search could miss one. */
const moveHolidaysOn: Task = (site) =>
  eachTenant(site, async (open, { slug }) => {
    let done = 0
    for (let last: string | null | undefined = null; last !== undefined; ) {
      const ids = await moveOn(open(), last)
      done += ids.length
      last = ids.at(-1)
    }
    if (done) log.info('holidays moved on', { tenant: slug, done })
  })

function moveOn(own: OpenScope, after: string | null): Promise<string[]> {
  return inTransaction(own, async () => {
    const rows = await own.connection.prepared<{ id: string }>('observing-holidays', observing, [after])
    const ids = rows.map((row) => row.id)
    await indexListings(own, ids)
    return ids
  })
}

export const holidayTasks: Tasks = { move_holidays_on: { run: moveHolidaysOn, minutes: 60 } }
export const holidaySchedules: Schedule[] = [{ task: 'move_holidays_on', pattern: '23 4 1 * *' }]
