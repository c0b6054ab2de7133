import type { Schedule, Task, Tasks } from '../../../jobs/task.js'
import { inTransaction } from '../../../scope/makers.js'
import { eachTenant } from '../../tenancy/each-tenant.js'
import { KEPT_DAYS } from './noting.js'

const sql = `delete from missed_search where tenant_id = app_tenant() and day <= ($1::timestamptz at time zone 'UTC')::date - ${KEPT_DAYS}`

const forgetMissed: Task = (site) =>
  eachTenant(site, async (open) => {
    const scope = open()
    await inTransaction(scope, async () => {
      await scope.connection.prepared('missed-forget', sql, [scope.now()])
    })
  })

export const missedTasks: Tasks = { forget_missed_searches: { run: forgetMissed, minutes: 30 } }
export const missedSchedules: Schedule[] = [{ task: 'forget_missed_searches', pattern: '40 3 * * *' }]
