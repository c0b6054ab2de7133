import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../kernel/ids.js'
import { record } from '../events/record.js'
import { findTenantBySlug } from '../modules/tenancy/find-tenant.js'
import { forJob, inTransaction } from '../scope/makers.js'
import { startOddWorker } from '../testing/odd-worker.js'
import { type Built, builtSecrets } from '../testing/process.js'
import { type TcpProxy, tcpProxy } from '../testing/tcp-proxy.js'
import { makeTenant, type Tenancy } from '../testing/tenants.js'
import { useWorld } from '../testing/world.js'

/** As a worker sees a restart of PostgreSQL: every line breaks at once, and for a while nobody answers. The whole is a long test. */
const world = useWorld({ JWT_SECRET: builtSecrets.jwtSecret })
let tenant: Tenancy
let lines: TcpProxy[]
let worker: Built

/** Each event is heard by a job that takes a moment, so that every cut finds some at work, and written down by what it did. */
const ear = `[{ name: 'test.ear', to: ['test.rung'], hear: async (scope, event) => { await sleep(150)
  record(scope, { name: 'test.heard', on: { id: event.aggregateId, constructor: { name: 'Test' } } }) } }]`

beforeAll(async () => {
  tenant = await makeTenant(world())
  await world().truth('delete from graphile_worker._private_jobs')
  const { database } = world()
  lines = [await tcpProxy(database.webUrl), await tcpProxy(database.jobsUrl)]
  const [webUrl = '', jobsUrl = ''] = lines.map(({ url }) => url)
  const odd = { body: '', also: `{ deliver_event: deliveryOf(${ear}, findTenantById) }` }
  worker = await startOddWorker({ ...database, webUrl, jobsUrl }, odd)
  await worker.until(() => worker.said().includes('ready'))
})
afterAll(async () => {
  worker.child.kill('SIGKILL')
  for (const line of lines) await line.close()
})

async function ring(count: number): Promise<string[]> {
  const { house } = world().app
  const scope = forJob(house, await findTenantBySlug(forJob(house, null), tenant.slug))
  const ids = Array.from({ length: count }, () => newId())
  await inTransaction(scope, async () => {
    for (const id of ids) record(scope, { name: 'test.rung', on: { id, constructor: { name: 'Test' } } })
  })
  return ids
}

const heard = `select aggregate_id, count(*) filter (where name = 'test.heard')::int as times,
  bool_and(state = 'DELIVERED') as settled from event where tenant_id = $1 and name like 'test.%' group by aggregate_id`

test('JB-08: when every line to the database breaks three times, no job is lost or done twice, and the same process goes on within ten seconds', async () => {
  const rounds = 3
  for (let round = 0; round < rounds; round += 1) {
    await ring(12)
    await new Promise((resolve) => setTimeout(resolve, 250))
    for (const line of lines) line.cut()
    await new Promise((resolve) => setTimeout(resolve, 500))
    for (const line of lines) line.restore()
  }
  type Heard = { aggregate_id: string; times: number; settled: boolean }
  const rows = (): Promise<Heard[]> => world().truth<Heard>(heard, [tenant.id])
  const queued = (): Promise<unknown[]> => world().truth('select 1 from graphile_worker._private_jobs')
  // Going on is taking up what is new; what was cut down twice waits for its own retry, which is longer the more often it failed.
  const since = Date.now()
  const [fresh] = await ring(1)
  await worker.until(async () => (await rows()).some(({ aggregate_id, times }) => aggregate_id === fresh && times > 0))
  expect(Date.now() - since).toBeLessThan(10_000)
  await worker.until(async () => (await rows()).every(({ settled, times }) => settled && times > 0))
  // The queue writes down in batches what is done, a moment after the work itself stands.
  await worker.until(async () => (await queued()).length === 0)
  expect(await rows()).toHaveLength(12 * rounds + 1)
  expect((await rows()).filter(({ times }) => times !== 1)).toEqual([])
  expect(worker.child.exitCode).toBeNull()
  for (const line of worker.said().trim().split('\n')) expect(() => JSON.parse(line), line).not.toThrow()
}, 60_000)
