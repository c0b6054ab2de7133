import { afterEach, beforeAll, expect, test } from 'vitest'
import { type Running, startRunner } from '../../../jobs/runner.js'
import { Hopeless, type Tasks } from '../../../jobs/task.js'
import { type Answer, ask, type Caller, call } from '../../../testing/call.js'
import { leaveJob } from '../../../testing/jobs.js'
import { makeOperator, makeTenant } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
let opal: Caller & { userId: string }
let otis: Caller & { userId: string }
let running: Running | undefined
beforeAll(async () => {
  opal = await makeOperator(world())
  otis = await makeOperator(world())
  await world().truth('delete from graphile_worker._private_jobs')
})
afterEach(async () => {
  await running?.stop()
  running = undefined
})

type Bell = {
  unreadPlatformNotificationCount: number
  platformNotifications: { nodes: { id: string; kind: string; about: string; readAt: string | null }[] }
}
const bell = '{ unreadPlatformNotificationCount platformNotifications { nodes { id kind about readAt } } }'
const ring = (who: Caller): Promise<Bell> => ask<Bell>(world(), bell, {}, who)
const unread = async (who: Caller): Promise<number> => (await ring(who)).unreadPlatformNotificationCount
const mark = (who: Caller, input: object): Promise<Answer<unknown>> =>
  call(
    world(),
    'mutation ($input: MarkNotificationsReadInput!) { markPlatformNotificationsRead(input: $input) }',
    { input },
    who,
  )
const serve = async (tasks: Tasks): Promise<void> => {
  const { app, database } = world()
  running = await startRunner({ house: app.house, jobsUrl: database.jobsUrl, tasks, schedules: [] })
}

test('jobs that fail for good ring each operator’s bell, once for their task and hour, and one reads for oneself alone', async () => {
  const hopeless = async () => Promise.reject(new Hopeless('never'))
  // One that failed while nobody could say so: its worker was lost.
  await leaveJob(world(), 'purge_tenant', {})
  await world().truth('update graphile_worker._private_jobs set attempts = max_attempts, updated_at = now()')
  for (let n = 0; n < 3; n += 1) await leaveJob(world(), 'mail', { n })
  await serve({ mail: hopeless })
  await expect.poll(() => unread(opal), { timeout: 10_000 }).toBe(2)
  await leaveJob(world(), 'mail', { n: 4 })
  const failed = 'select 1 from graphile_worker.jobs where attempts >= max_attempts and locked_at is null'
  await expect.poll(async () => (await world().truth(failed)).length, { timeout: 10_000 }).toBe(5)
  await new Promise((resolve) => setTimeout(resolve, 700))
  const { platformNotifications } = await ring(opal)
  const told = platformNotifications.nodes.map(({ kind, about, readAt }) => [kind, about, readAt])
  expect(told.sort()).toEqual([
    ['JOBS_FAILED', 'mail', null],
    ['JOBS_FAILED', 'purge_tenant', null],
  ])

  const theirs = (await ring(otis)).platformNotifications.nodes.map(({ id }) => id)
  expect((await mark(opal, { ids: theirs })).data).toEqual({ markPlatformNotificationsRead: 2 })
  const [first] = platformNotifications.nodes
  expect((await mark(opal, { ids: [first?.id] })).data).toEqual({ markPlatformNotificationsRead: 1 })
  expect((await mark(opal, {})).data).toEqual({ markPlatformNotificationsRead: 0 })
  expect([await unread(opal), await unread(otis)]).toEqual([0, 2])

  // An hour later the same is news again.
  await world().truth(`update operator_notification set hour = hour - interval '1 hour'`)
  await leaveJob(world(), 'mail', { n: 5 })
  await expect.poll(() => unread(opal), { timeout: 10_000 }).toBe(2)
}, 60_000)

test('nobody of a tenant has that bell', async () => {
  const { owner } = await makeTenant(world())
  for (const answer of [await call(world(), bell, {}, owner), await mark(owner, {})])
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
})
