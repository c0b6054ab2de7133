import type { Schedule, Task } from '../jobs/task.js'
import { log } from '../kernel/log.js'
import { forJob, inTransaction } from '../scope/makers.js'
import type { Scope, ScopeTenant } from '../scope/scope.js'

type FindTenant = (scope: Scope, id: string) => Promise<ScopeTenant | null>

/** What was told thirty days ago is taken from the board; the policy of the table lets nothing else go. */
const swept = `delete from event where tenant_id = app_tenant() and state <> 'WAITING' and created_at < now() - interval '30 days'`

export function retentionOf(findTenant: FindTenant): Task {
  return async ({ house, openTenants }) => {
    for (const id of await openTenants()) {
      const tenant = await findTenant(forJob(house, null), id)
      if (!tenant) continue
      const scope = forJob(house, tenant)
      const { length } = await inTransaction(scope, () =>
        scope.connection.prepared('board-swept', `${swept} returning id`, []),
      )
      if (length) log.info('old events removed', { tenant: tenant.slug, removed: length })
    }
  }
}

export const boardSchedules: Schedule[] = [{ task: 'sweep_board', pattern: '23 3 * * *' }]
