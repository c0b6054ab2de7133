import type { Schedule, Task, Tasks } from '../../../jobs/task.js'
import { inTransaction } from '../../../scope/makers.js'
import { eachTenant } from '../../tenancy/each-tenant.js'
import { KEPT_DAYS } from './cache.js'

const sql = `delete from geocoded_address where tenant_id = app_tenant() and created_at <= $1::timestamptz - interval '${KEPT_DAYS} days'`

const forgetGeocoded: Task = (site) =>
  eachTenant(site, async (open) => {
    const scope = open()
    await inTransaction(scope, async () => {
      await scope.connection.prepared('geocoded-forget', sql, [scope.now()])
    })
  })

export const geocodingTasks: Tasks = { forget_geocoded_addresses: { run: forgetGeocoded, minutes: 30 } }
export const geocodingSchedules: Schedule[] = [{ task: 'forget_geocoded_addresses', pattern: '44 3 * * *' }]
