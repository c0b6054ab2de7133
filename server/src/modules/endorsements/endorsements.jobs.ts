import type { Schedule, Task, Tasks } from '../../jobs/task.js'
import { log } from '../../kernel/log.js'
import { inTransaction } from '../../scope/makers.js'
import { countEndorsements } from '../directory/search/search.service.js'
import { eachTenant } from '../tenancy/each-tenant.js'

/** Endorsements older than 90 days stop counting in the ranking. Tenant by tenant, each within its own walls. */
const endorsementPoints: Task = (site) =>
  eachTenant(site, async (open, { slug }) => {
    const scope = open()
    const changed = await inTransaction(scope, () => countEndorsements(scope))
    if (changed) log.info('endorsement points counted', { tenant: slug, changed })
  })

export const endorsementTasks: Tasks = { endorsement_points: endorsementPoints }

/** The count of the last 90 days may lag one hour, nothing else may. */
export const endorsementSchedules: Schedule[] = [{ task: 'endorsement_points', pattern: '7 * * * *' }]
