import type { Site } from '../../jobs/task.js'
import { log, messageOf } from '../../kernel/log.js'
import { forJob, type OpenScope } from '../../scope/makers.js'
import type { ScopeTenant } from '../../scope/scope.js'
import { findTenantById } from './find-tenant.js'

/**
 * A sweep over every tenant that is open, one after the other, each within its own walls: `open` begins a scope of that tenant. What
 * fails in one is not the others' business; the job fails when all were tried, and so comes again.
 */
export async function eachTenant(
  { house, openTenants }: Site,
  work: (open: () => OpenScope, tenant: ScopeTenant) => Promise<void>,
): Promise<void> {
  const failed: string[] = []
  for (const id of await openTenants()) {
    if (house.job?.lost) throw new Error('The job is no longer ours: the rest is left to whoever has it.')
    try {
      // It may have been shut since.
      const tenant = await findTenantById(forJob(house, null), id)
      if (tenant) await work(() => forJob(house, tenant), tenant)
    } catch (error) {
      failed.push(id)
      log.error('a sweep failed in one tenant', { tenant: id, error: messageOf(error) })
    }
  }
  if (failed.length) throw new Error(`The sweep failed in ${failed.length} tenants.`)
}
