import type { Schedule, Task, Tasks } from '../../jobs/task.js'
import { inTransaction } from '../../scope/makers.js'
import { eachTenant } from '../tenancy/each-tenant.js'
import { findDuplicates } from './find.service.js'

const next = `select id from listing where tenant_id = app_tenant() and deleted_at is null and id > $1 order by id limit 500`
const FIRST = '00000000-0000-0000-0000-000000000000'

/** What no event told of: listings from before anybody looked, and places that a colleague moved nearer. A batch is a transaction. */
const findAll: Task = (site) =>
  eachTenant(site, async (open) => {
    for (let after: string | undefined = FIRST; after; ) {
      const scope = open()
      const from: string = after
      after = await inTransaction(scope, async () => {
        const rows = await scope.connection.prepared<{ id: string }>('duplicates-next', next, [from])
        if (rows.length)
          await findDuplicates(
            scope,
            rows.map(({ id }) => id),
          )
        return rows.at(-1)?.id
      })
    }
  })

export const duplicateTasks: Tasks = { find_duplicates: { run: findAll, minutes: 60 } }
export const duplicateSchedules: Schedule[] = [{ task: 'find_duplicates', pattern: '17 2 * * *' }]
