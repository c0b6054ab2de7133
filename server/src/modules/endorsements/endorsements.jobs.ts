import type { Schedule, Task, Tasks } from '../../jobs/task.js'
import { log } from '../../kernel/log.js'
import { forJob, inTransaction } from '../../scope/makers.js'
import { countEndorsements } from '../directory/search/search.service.js'
import { findTenantById } from '../tenancy/find-tenant.js'

/** Endorsements older than 90 days stop counting in the ranking. Tenant by tenant, each within its own walls. */
const endorsementPoints: Task = async ({ house, openTenants }) => {
  for (const id of await openTenants()) {
    const scope = forJob(house, null)
    const tenant = await findTenantById(scope, id)
    if (!tenant) continue
    const own = forJob(house, tenant)
    const changed = await inTransaction(own, () => countEndorsements(own))
    if (changed) log.info('endorsement points counted', { tenant: tenant.slug, changed })
  }
}

export const endorsementTasks: Tasks = { endorsement_points: endorsementPoints }

/** The count of the last 90 days may lag one hour, nothing else may. */
export const endorsementSchedules: Schedule[] = [{ task: 'endorsement_points', pattern: '7 * * * *' }]
