import type { Schedule, Task, Tasks } from '../../../jobs/task.js'
import { log } from '../../../kernel/log.js'
import { inTransaction } from '../../../scope/makers.js'
import { eachTenant } from '../../tenancy/each-tenant.js'
import { indexStale } from './search.service.js'

/** Rows of the index that were written before it knew what it knows now. A batch is a transaction, so nobody waits long for a listing. */
const indexAnew: Task = (site) =>
  eachTenant(site, async (open, { slug }) => {
    let written = 0
    for (let batch = 1; batch > 0; written += batch) {
      const scope = open()
      batch = await inTransaction(scope, () => indexStale(scope))
    }
    if (written) log.info('listings indexed anew', { tenant: slug, written })
  })

export const searchTasks: Tasks = { index_anew: { run: indexAnew, minutes: 60 } }
export const searchSchedules: Schedule[] = [{ task: 'index_anew', pattern: '*/15 * * * *' }]
