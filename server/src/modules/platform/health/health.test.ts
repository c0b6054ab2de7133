import { beforeAll, expect, test } from 'vitest'
import { type Answer, ask, type Caller, call } from '../../../testing/call.js'
import { leaveFailed } from '../../../testing/jobs.js'
import { makeOperator, makeTenant } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
let operator: Caller
beforeAll(async () => {
  operator = await makeOperator(world())
})

const codeOf = ({ errors }: Answer<unknown>): string | undefined => errors?.[0]?.extensions.code
const health = `{ systemHealth { state checkedAt version revision nodeVersion uptimeSeconds redis { state } mail { state }
  database { state answerMs bytes connections maxConnections replicas replicaLagSeconds version migration } queue { state waiting due running failed oldestSeconds }
  board { state waiting oldestSeconds } disk { state totalBytes freeBytes } } }`
type Health = {
  systemHealth: {
    state: string
    queue: { state: string; failed: number; oldestSeconds: number }
    board: { waiting: number }
  }
}
const list =
  'query ($first: Int, $after: String) { failedJobs(first: $first, after: $after) { totalCount nodes { id task error attempts } pageInfo { hasNextPage endCursor } } }'
type Failed = {
  failedJobs: {
    totalCount: number
    nodes: { id: string; task: string; error: string }[]
    pageInfo: { hasNextPage: boolean; endCursor: string }
  }
}

test('health says how database, queue, board and disk stand, in numbers', async () => {
  const { systemHealth } = await ask<Health>(world(), health, {}, operator)
  expect(systemHealth).toMatchObject({
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    nodeVersion: process.version.slice(1),
    redis: null,
    mail: null,
    database: { state: 'GOOD', version: expect.stringMatching(/^1[89]/), migration: expect.stringMatching(/^\d{4}_/) },
    disk: { totalBytes: expect.any(Number), freeBytes: expect.any(Number) },
  })
  await makeTenant(world())
  expect((await ask<Health>(world(), health, {}, operator)).systemHealth.board.waiting).toBeGreaterThan(0)
  await world().truth(`update graphile_worker._private_jobs set run_at = now() - interval '6 minutes'`)
  const { queue } = (await ask<Health>(world(), health, {}, operator)).systemHealth
  expect(queue.state).toBe('LOOK')
  expect(queue.oldestSeconds).toBeGreaterThanOrEqual(360)
  await world().truth(`update graphile_worker._private_jobs set run_at = now() - interval '11 minutes'`)
  expect((await ask<Health>(world(), health, {}, operator)).systemHealth).toMatchObject({
    state: 'BAD',
    queue: { state: 'BAD' },
  })
})

test('no replica is no lag, and what replicas say is read by the door alone', async () => {
  const { database } = (await ask<{ systemHealth: { database: object } }>(world(), health, {}, operator)).systemHealth
  expect(database).toMatchObject({ replicas: 0, replicaLagSeconds: null })
  const may = `select role, pg_has_role(role, 'pg_read_all_stats', 'usage') as may
    from unnest(array['door_replicas', 'mainstreet_platform', 'mainstreet_web']) role order by 1`
  const [door, ...others] = await world().truth(may)
  expect(door).toEqual({ role: 'door_replicas', may: true })
  expect(others.map((each) => each.may)).toEqual([false, false])
})

test('jobs that failed for good are listed page by page, tried again and dropped, each with a row in the trail', async () => {
  await world().truth('delete from graphile_worker._private_jobs')
  for (let n = 0; n < 3; n += 1) await leaveFailed(world())
  const page = (await ask<Failed>(world(), list, { first: 2 }, operator)).failedJobs
  expect([page.totalCount, page.nodes.length, page.pageInfo.hasNextPage]).toEqual([3, 2, true])
  expect(page.nodes[0]).toMatchObject({ task: 'mail', error: 'it could not be sent' })
  const rest = (await ask<Failed>(world(), list, { first: 2, after: page.pageInfo.endCursor }, operator)).failedJobs
  expect([rest.nodes.length, rest.pageInfo.hasNextPage]).toEqual([1, false])
  expect((await ask<Health>(world(), health, {}, operator)).systemHealth.queue).toMatchObject({
    state: 'LOOK',
    failed: 3,
  })
  const [again, gone] = page.nodes
  await ask(world(), 'mutation ($id: ID!) { retryJob(id: $id) { id } }', { id: again?.id }, operator)
  await ask(world(), 'mutation ($id: ID!) { dropJob(id: $id) { id } }', { id: gone?.id }, operator)
  expect((await ask<Failed>(world(), list, {}, operator)).failedJobs.totalCount).toBe(1)
  expect(await world().truth('select attempts from graphile_worker._private_jobs where id = $1', [again?.id])).toEqual([
    { attempts: 0 },
  ])
  expect(await world().truth('select 1 from graphile_worker._private_jobs where id = $1', [gone?.id])).toEqual([])
  const trail = await world().truth(
    `select action, target_type, target_id from platform_audit where target_type = 'FailedJob' order by id`,
  )
  expect(trail).toEqual([
    { action: 'retryJob', target_type: 'FailedJob', target_id: again?.id },
    { action: 'dropJob', target_type: 'FailedJob', target_id: gone?.id },
  ])
})

test('what does not wait, is no number, or is asked by an owner, is refused', async () => {
  const { owner } = await makeTenant(world())
  for (const verb of ['retryJob', 'dropJob'])
    for (const id of ['999999', 'nonsense'])
      expect(codeOf(await call(world(), `mutation ($id: ID!) { ${verb}(id: $id) { id } }`, { id }, operator))).toBe(
        'NOT_FOUND',
      )
  expect(codeOf(await call(world(), list, { after: 'x' }, operator))).toBe('BAD_USER_INPUT')
  for (const query of [health, list]) expect(codeOf(await call(world(), query, {}, owner))).toBe('FORBIDDEN')
})
