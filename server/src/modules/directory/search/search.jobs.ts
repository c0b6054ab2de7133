import type { Schedule, Task, Tasks } from '../../../jobs/task.js'
import { log } from '../../../kernel/log.js'
import { forJob, inTransaction } from '../../../scope/makers.js'
import { findTenantById } from '../../tenancy/find-tenant.js'
import { indexStale } from './search.service.js'

/** Rows of the index that were written before it knew what it knows now. A batch is a transaction, so nobody waits long for a listing. */
const indexAnew: Task = async ({ house, openTenants }) => {
  for (const id of await openTenants()) {
    const tenant = await findTenantById(forJob(house, null), id)
    if (!tenant) continue
    let written = 0
    for (let more = true; more; ) {
      const scope = forJob(house, tenant)
      const batch = await inTransaction(scope, () => indexStale(scope))
      written += batch
      more = batch > 0
    }
    if (written) log.info('listings indexed anew', { tenant: tenant.slug, written })
  }
}

export const searchTasks: Tasks = { index_anew: { run: indexAnew, minutes: 60 } }
export const searchSchedules: Schedule[] = [{ task: 'index_anew', pattern: '*/15 * * * *' }]
