import { record } from '../../../events/record.js'
import type { Schedule, Task, Tasks } from '../../../jobs/task.js'
import { inTransaction } from '../../../scope/makers.js'
import { eachTenant } from '../../tenancy/each-tenant.js'
import { ApiKey } from './api-key.entity.js'

/** A week is enough to put a new key into every system that uses the old one. Said once of each: the board remembers for thirty days. */
const ending = `select k.id from api_key k where k.tenant_id = app_tenant() and k.revoked_at is null and k.replaced_by is null
  and k.expires_at > now() and k.expires_at < now() + interval '7 days'
  and not exists (select from event e where e.tenant_id = app_tenant() and e.aggregate_id = k.id and e.name = 'api_key.expiring')`

const remindKeys: Task = (site) =>
  eachTenant(site, async (open) => {
    const scope = open()
    await inTransaction(scope, async () => {
      const keys = await scope.connection.prepared<{ id: string }>('keys-ending', ending, [])
      for (const { id } of keys) record(scope, { name: 'api_key.expiring', on: { id, constructor: ApiKey } })
    })
  })

export const keyTasks: Tasks = { remind_keys: remindKeys }
export const keySchedules: Schedule[] = [{ task: 'remind_keys', pattern: '41 6 * * *' }]
