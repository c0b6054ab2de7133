import { log, messageOf } from '../../../kernel/log.js'
import { forJob, type House, inTransaction } from '../../../scope/makers.js'
import type { ScopeTenant } from '../../../scope/scope.js'

const refreshSql = 'select refresh_statistics()'

/**
 * Tells the planner what the tables hold now. A tenant that fills from nothing is unknown to it until autovacuum comes by, a minute or more
 * later: it then takes every index that begins with the tenant for the same, and reads all the tenant's rows for each batch (measured: 300
 * ms for 3). Of what is not committed it learns nothing, so this is a transaction of its own.
 */
export async function refreshStatistics({ house, tenant }: { house: House; tenant: ScopeTenant }): Promise<void> {
  const scope = forJob(house, tenant)
  // It only makes things quicker: where a large or busy database has no time for it, the import goes on.
  await inTransaction(scope, async () => {
    await scope.connection.prepared('import-statistics', refreshSql, [])
  }).catch((error) => log.warn('the planner was not told of an import', { error: messageOf(error) }))
}
