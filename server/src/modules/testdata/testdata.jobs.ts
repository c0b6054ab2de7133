import { z } from 'zod'
import { record } from '../../events/record.js'
import type { Task, Tasks } from '../../jobs/task.js'
import { log } from '../../kernel/log.js'
import { forJob, type House, inTransaction, type OpenScope } from '../../scope/makers.js'
import type { ScopeTenant } from '../../scope/scope.js'
import { publicKey } from '../media/public-files.js'
import { findTenantById } from '../tenancy/find-tenant.js'
import { TestDataReset, TestDataState } from './test-data-reset.entity.js'
import { inTurnOfResets, lastReset } from './testdata.service.js'

/**
 * What a test mode is filled with. It is no part of the rooms: whoever joins them says which town it is (tasks.ts). `draw` makes its
 * pictures, while no connection is held; `fill` writes the rest in the transaction at hand and answers how many listings it has.
 */
export type Sample<Drawn extends { hashes: string[] } = { hashes: string[] }> = {
  draw: (house: House, locale: string) => Promise<Drawn>
  fill: (scope: OpenScope, drawn: Drawn) => Promise<number>
}

const wish = z.looseObject({ tenantId: z.uuid(), resetId: z.uuid() })

/** Step by step until nothing is left, then the sample in one transaction, which empties what came meanwhile. Run again, it does it anew. */
const resetTask =
  <Drawn extends { hashes: string[] }>(sampleOf: () => Promise<Sample<Drawn>>): Task =>
  async ({ house }, { payload }) => {
    const { tenantId, resetId } = wish.parse(payload)
    const tenant = await findTenantById(forJob(house, null), tenantId)
    if (!tenant?.liveTenantId || !(await begin(house, tenant, resetId))) return
    try {
      const sample = await sampleOf()
      const drawn = await sample.draw(house, await localeOf(house, tenant))
      const files = await filesOf(house, tenant)
      while (await step(house, tenant, resetId));
      const count = await inTurn(house, tenant, resetId, async (scope) => {
        while (await empty(scope));
        return finish(scope, { resetId, count: await sample.fill(scope, drawn) })
      })
      if (count === null) return
      for (const file of files)
        if (!drawn.hashes.some((hash) => publicKey(hash) === file)) await house.ports.files.remove(file)
      log.info('test data reset', { tenant: tenant.slug, listings: count })
    } catch (error) {
      await change(house, tenant, resetId, TestDataState.FAILED)
      throw error
    }
  }

/** False: it is done, or another was asked for since. */
async function begin(house: House, tenant: ScopeTenant, id: string): Promise<boolean> {
  return change(house, tenant, id, TestDataState.RUNNING)
}

/** Of the last reset alone, unless it is ready: whether it was so. */
async function change(house: House, tenant: ScopeTenant, id: string, to: TestDataState): Promise<boolean> {
  const scope = forJob(house, tenant)
  return inTransaction(scope, async () => {
    await inTurnOfResets(scope)
    const last = await lastReset(scope)
    if (last?.id !== id || last.state === TestDataState.READY) return false
    last.state = to
    return true
  })
}

/** One transaction, alone with this test mode, and only while the reset is the one that counts; null when it is not. */
async function inTurn<T>(
  house: House,
  tenant: ScopeTenant,
  id: string,
  work: (scope: OpenScope) => Promise<T>,
): Promise<T | null> {
  const scope = forJob(house, tenant)
  return inTransaction(scope, async () => {
    await inTurnOfResets(scope)
    const last = await lastReset(scope)
    return last?.id === id && last.state === TestDataState.RUNNING ? work(scope) : null
  })
}

const step = (house: House, tenant: ScopeTenant, id: string): Promise<number | null> => inTurn(house, tenant, id, empty)

/** Through the door `empty_test_mode`: the rows of one table; how many there were. */
async function empty(scope: OpenScope): Promise<number> {
  const [row] = await scope.connection.prepared<{ done: number }>('empty', 'select empty_test_mode() as done', [])
  return row?.done ?? 0
}

async function finish(scope: OpenScope, { resetId, count }: { resetId: string; count: number }): Promise<number> {
  const row = await scope.em.findOneOrFail(TestDataReset, { id: resetId })
  Object.assign(row, { state: TestDataState.READY, listingCount: count, finishedAt: scope.now() })
  record(scope, { name: 'tenant.test_data_reset', on: row, payload: { userId: row.requestedBy, listings: count } })
  return count
}

const below = `select case status when 'PENDING' then upload_key else original_key end as key from media_asset
  where tenant_id = app_tenant() and (status = 'PENDING' or original_key is not null)`

/** What goes from the store with the rows: pictures that no other tenant shows, their originals, and uploads that nobody confirmed. */
async function filesOf(house: House, tenant: ScopeTenant): Promise<string[]> {
  const scope = forJob(house, tenant)
  return inTransaction(scope, async () => {
    const pictures = await scope.connection.prepared<{ hash: string }>(
      'test-pictures',
      'select purge_pictures(app_tenant()) as hash',
      [],
    )
    const uploads = await scope.connection.prepared<{ key: string }>('test-uploads', below, [])
    return [...pictures.map(({ hash }) => publicKey(hash)), ...uploads.map(({ key }) => key)]
  })
}

/** The language of the live tenant, which test mode wears. */
async function localeOf(house: House, tenant: ScopeTenant): Promise<string> {
  const scope = forJob(house, tenant)
  const sql = 'select locale from tenant where id = app_home()'
  return inTransaction(scope, async () => {
    const [row] = await scope.connection.prepared<{ locale: string }>('home-locale', sql, [])
    return row?.locale ?? 'en'
  })
}

export const testDataTasks = <Drawn extends { hashes: string[] }>(sampleOf: () => Promise<Sample<Drawn>>): Tasks => ({
  reset_test_data: resetTask(sampleOf),
})
