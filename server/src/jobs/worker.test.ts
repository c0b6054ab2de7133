import { once } from 'node:events'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId } from '../kernel/ids.js'
import { openDatabase, type TestDatabase } from '../testing/database.js'
import { type Built, builtSecrets, startBuilt } from '../testing/process.js'
import { signed } from './signature.js'

let database: TestDatabase
let worker: Built
let truth: pg.Client

beforeEach(async () => {
  database = await openDatabase()
  truth = new pg.Client({ connectionString: database.superuserUrl })
  await truth.connect()
})
afterEach(async () => {
  worker?.child.kill('SIGKILL')
  await truth.end()
  await database.drop()
})

/** Mail to people who are not there: the job is taken, finds nothing to send and is done. */
async function leaveWork(count: number): Promise<void> {
  const nobody = { kind: 'already_registered', userId: newId(), tenantId: null, requestId: null }
  const payload = JSON.stringify(signed(builtSecrets, 'mail', nobody))
  for (let at = 0; at < count; at += 1)
    await truth.query(`select graphile_worker.add_job('mail', payload => $1)`, [payload])
}
const left = async (): Promise<number> => (await truth.query('select 1 from graphile_worker.jobs')).rowCount ?? 0

test('JB-07: a stopped worker finishes what it has taken, leaves nothing locked, and ends with 0', async () => {
  worker = await startBuilt('worker.js', database)
  await leaveWork(1)
  await worker.until(async () => (await left()) === 0)
  await leaveWork(60)
  const exited = once(worker.child, 'exit')
  const askedAt = Date.now()
  worker.child.kill('SIGTERM')
  expect((await exited)[0]).toBe(0)
  expect(Date.now() - askedAt).toBeLessThan(30_000)
  expect((await truth.query('select 1 from graphile_worker.jobs where locked_at is not null')).rows).toEqual([])
  expect(worker.said()).not.toMatch(/"level":"error"/)
  for (const line of worker.said().trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow()
}, 90_000)

test('a worker whose parent is gone stops by itself; one without its own address of the queue does not start', async () => {
  worker = await startBuilt('worker.js', database)
  await leaveWork(1)
  await worker.until(async () => (await left()) === 0)
  const exited = once(worker.child, 'exit')
  worker.child.disconnect()
  expect((await exited)[0]).toBe(0)

  worker = await startBuilt('worker.js', database, { DATABASE_JOBS_URL: '' })
  expect((await once(worker.child, 'exit'))[0]).toBe(1)
  expect(worker.said()).toMatch(/^DATABASE_JOBS_URL is missing/)
}, 90_000)
