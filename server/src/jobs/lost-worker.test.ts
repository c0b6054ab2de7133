import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId } from '../kernel/ids.js'
import { forJob, inTransaction } from '../scope/makers.js'
import { record } from '../events/record.js'
import { findTenantBySlug } from '../modules/tenancy/find-tenant.js'
import { leaveJob, letTimePass, queued } from '../testing/jobs.js'
import { QUICK, startOddWorker } from '../testing/odd-worker.js'
import { type Built, builtSecrets } from '../testing/process.js'
import { makeTenant, type Tenancy } from '../testing/tenants.js'
import { useWorld } from '../testing/world.js'
import { PULSE } from './lease.js'
import { startRunner, type Running } from './runner.js'
import { Hopeless, type Task } from './task.js'

const world = useWorld({ JWT_SECRET: builtSecrets.jwtSecret })
let tenant: Tenancy
let worker: Built | undefined
let running: Running | undefined
beforeEach(async () => {
  tenant = await makeTenant(world())
  await world().truth('delete from graphile_worker._private_jobs')
})
afterEach(async () => {
  worker?.child.kill('SIGKILL')
  await running?.stop()
  running = worker = undefined
})

const start = async (mail: Task): Promise<void> => {
  const { app, database } = world()
  running = await startRunner({
    house: app.house,
    jobsUrl: database.jobsUrl,
    tasks: { mail },
    schedules: [],
    pulse: QUICK,
  })
}
const leave = (count: number): Promise<string[]> =>
  Promise.all(Array.from({ length: count }, () => leaveJob(world(), 'mail', { tenantId: tenant.id, requestId: null })))
const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (const deadline = Date.now() + 30_000; !(await holds()); ) {
    if (Date.now() > deadline) throw new Error(`not in time; the worker said ${worker?.said()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
/** What a job does to its tenant, as a row. */
const writeAs =
  (name: string): Task =>
  async ({ house }) => {
    const scope = forJob(house, await findTenantBySlug(forJob(house, null), tenant.slug))
    await inTransaction(scope, async () => record(scope, { name, on: { id: newId(), constructor: { name: 'Test' } } }))
  }
const written = async (name: string): Promise<number> =>
  (await world().truth('select 1 from event where tenant_id = $1 and name = $2', [tenant.id, name])).length
const idle = async (): Promise<boolean> => (await queued(world(), 'mail')).length === 0

test('JB-01: what a killed worker had in hand is done by another as soon as its leases run out, within a minute', async () => {
  worker = await startOddWorker(world().database, { body: `say('begun'); await sleep(60_000)` })
  await leave(6)
  await worker.until(() => worker?.said().match(/begun/g)?.length === 4)
  worker.child.kill('SIGKILL')
  await start(writeAs('test.done'))
  await until(idle)
  expect(await written('test.done')).toBe(6)
  expect(PULSE.deadMs + 2 * PULSE.beatMs + 2_000).toBeLessThan(60_000)
}, 60_000)

test('JB-04: a worker that was stopped and comes back writes nothing of a job that another has done', async () => {
  const stale = `say('begun'); await sleep(2_500); const scope = forJob(site.house, await findTenantById(forJob(site.house, null), work.tenantId));
    await inTransaction(scope, async () => record(scope, { name: 'test.stale', on: { id: work.tenantId, constructor: { name: 'Test' } } }))`
  worker = await startOddWorker(world().database, { body: stale })
  await leave(1)
  await worker.until(() => worker?.said().includes('begun') ?? false)
  worker.child.kill('SIGSTOP')
  await start(writeAs('test.done'))
  await until(idle)
  worker.child.kill('SIGCONT')
  await worker.until(() => worker?.said().includes('job failed') ?? false)
  expect(worker.said()).toMatch(/no longer ours|taken the job over/)
  expect([await written('test.done'), await written('test.stale')]).toEqual([1, 0])
}, 60_000)

test('JB-04: nor does one that comes back while the other is still at it, and it does not take the job from the queue', async () => {
  worker = await startOddWorker(world().database, { body: `say('begun'); await sleep(2_500)` })
  await leave(1)
  await worker.until(() => worker?.said().includes('begun') ?? false)
  worker.child.kill('SIGSTOP')
  const gate = Promise.withResolvers<void>()
  let taken = false
  await start(async (site, work) => {
    taken = true
    await gate.promise
    await writeAs('test.done')(site, work)
  })
  await until(() => taken)
  worker.child.kill('SIGCONT')
  await worker.until(() => worker?.said().includes('job failed') ?? false)
  expect(await queued(world(), 'mail')).toHaveLength(1)
  gate.resolve()
  await until(idle)
  expect(await written('test.done')).toBe(1)
}, 60_000)

test('JB-05: a job that holds the thread is killed with its process; lost three times, it waits for people', async () => {
  const [id = ''] = await leave(1)
  await world().truth(`update graphile_worker._private_jobs set flags = '{"lost": 1}' where id = $1`, [id])
  // Twice more: the second process takes its job back first, and is killed by it in turn.
  for (let lives = 2; lives > 0; lives -= 1) {
    worker = await startOddWorker(world().database, { body: `say('begun'); for (;;) ;`, watchdog: 2 })
    const { child } = worker
    await until(async () => {
      await letTimePass(world())
      return child.signalCode !== null
    })
    expect([child.signalCode, worker.said()]).toEqual(['SIGKILL', expect.stringContaining('holds the thread')])
  }
  await start(writeAs('test.innocent'))
  await until(async () => (await queued(world(), 'mail'))[0]?.locked_by === null)
  expect(await queued(world(), 'mail')).toMatchObject([{ id, last_error: 'The worker was lost while at it.' }])
  expect(await written('test.innocent')).toBe(0)
}, 90_000)

test('JB-05: a job that never ends is failed and fenced, one that always throws is parked, and the others flow', async () => {
  const { app, database } = world()
  const ids = await leave(6)
  await world().truth('update graphile_worker._private_jobs set attempts = 13 where id = any ($1)', [ids.slice(1, 2)])
  const seen: string[] = []
  const mail: Task = async (site, work) => {
    if (work.jobId === ids[0]) {
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      await writeAs('test.late')(site, work).catch((error: Error) => seen.push(error.message))
    } else if (work.jobId === ids[1]) throw new Error('always')
    else if (work.jobId === ids[2]) throw new Hopeless('never')
    else await writeAs('test.fine')(site, work)
  }
  const workshop = { house: app.house, jobsUrl: database.jobsUrl, tasks: { mail }, schedules: [], minutes: 0.01 }
  running = await startRunner(workshop)
  await until(() => seen.length > 0)
  expect(seen).toEqual(['The job is no longer ours: nothing of it is written.'])
  expect([await written('test.fine'), await written('test.late')]).toEqual([3, 0])
  // Left side by side, so their numbers say nothing of their order.
  const left = await queued(world(), 'mail')
  expect(left).toHaveLength(3)
  expect(ids.slice(0, 3).map((id) => left.find((job) => job.id === id))).toMatchObject([
    { attempts: 1, last_error: 'It took longer than 0.01 minutes.' },
    { attempts: 14, last_error: 'always' },
    { attempts: 14, last_error: 'never' },
  ])
}, 60_000)
