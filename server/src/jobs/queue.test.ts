import { errands } from './enqueue.js'
import { beforeEach, expect, test } from 'vitest'
import { openPool } from '../db/pool.js'
import { record } from '../events/record.js'
import { newId } from '../kernel/ids.js'
import { findTenantBySlug } from '../modules/tenancy/find-tenant.js'
import { forJob, inTransaction, type OpenScope } from '../scope/makers.js'
import { ask } from '../testing/call.js'
import { runEachOnce } from '../testing/double-pick.js'
import { leaveJob, letTimePass, mailTo, queued, runJobs, tellBoard } from '../testing/jobs.js'
import { makeCategory } from '../testing/makers.js'
import { makeTenant, type Tenancy } from '../testing/tenants.js'
import { useWorld } from '../testing/world.js'
import { enqueue } from './enqueue.js'
import { countFailedJobs, dropJob, failedJobs, retryJob } from './failed.js'
import { watchFairness } from './fairness.js'
import { startRunner } from './runner.js'
import { signed } from './signature.js'
import { type Task, TryLater } from './task.js'

const world = useWorld()
let a: Tenancy
let b: Tenancy
beforeEach(async () => {
  a = await makeTenant(world())
  b = await makeTenant(world())
  await world().truth('delete from graphile_worker._private_jobs')
})

const scopeOf = async ({ slug }: Tenancy): Promise<OpenScope> => {
  const { house } = world().app
  return forJob(house, await findTenantBySlug(forJob(house, null), slug))
}
const leave = async (tenant: Tenancy, payload: Record<string, unknown>, key?: string): Promise<void> => {
  const scope = await scopeOf(tenant)
  await inTransaction(scope, () => enqueue(scope, { task: 'mail', payload, key }))
}

test('TI-17: a job whose payload was edited to another tenant’s ids does nothing, and waits for people', async () => {
  await runJobs(world())
  const sent = mailTo(world(), b.owner.email).length
  await leave(a, { kind: 'password_changed', userId: a.owner.userId })
  const [job] = await queued(world(), 'mail')
  const edited = { ...job?.payload, tenantId: b.id, userId: b.owner.userId }
  const foreign = signed({ ...world().app.house.settings, jwtSecret: 'x'.repeat(40) }, 'mail', edited)
  const other = signed(world().app.house.settings, 'deliver_event', edited)
  const { seal: _, ...bare } = edited as Record<string, unknown>
  await world().truth('delete from graphile_worker._private_jobs')
  for (const payload of [edited, foreign, other, bare, { ...bare, seal: 7 }])
    await world().truth(`select graphile_worker.add_job('mail', payload => $1)`, [JSON.stringify(payload)])
  await runJobs(world())
  expect(mailTo(world(), b.owner.email)).toHaveLength(sent)
  const left = await queued(world(), 'mail')
  expect(left).toHaveLength(5)
  for (const { attempts, max_attempts, last_error } of left)
    expect([attempts, last_error]).toEqual([max_attempts, 'The payload is not what was enqueued.'])
})

test('TI-17: a job that is sealed for its tenant finds nothing of another’s, and the door takes none for another', async () => {
  const category = await makeCategory(world(), b, { name: 'Theirs' })
  const [event] = await world().truth<{ id: string }>('select id from event where aggregate_id = $1', [category.id])
  await world().truth('delete from graphile_worker._private_jobs')
  await leaveJob(world(), 'deliver_event', { eventId: event?.id, tenantId: a.id, requestId: null })
  const heard: string[] = []
  await tellBoard(world(), [{ name: 'test.ear', to: '*', hear: async (_, { id }) => void heard.push(id) }])
  expect(heard).toEqual([])
  expect(await world().truth('select state from event where id = $1', [event?.id])).toEqual([{ state: 'WAITING' }])
  const scope = await scopeOf(a)
  const foreign = JSON.stringify({ tenantId: b.id })
  const through = (task: string, body: string) =>
    inTransaction(scope, () => scope.connection.prepared('try', 'select enqueue($1, $2::json, null)', [task, body]))
  await expect(through('mail', foreign)).rejects.toThrow('another tenant')
})

test('the door takes the tasks of its list and no others, and no payload that is too large', async () => {
  for (const [task, text] of [
    ['sweep_board', 'x'],
    ['mail', 'x'.repeat(20_000)],
  ] as const) {
    const scope = await scopeOf(a)
    const body = JSON.stringify({ tenantId: a.id, text })
    const asked = inTransaction(scope, () =>
      scope.connection.prepared('try', 'select enqueue($1, $2::json, null)', [task, body]),
    )
    await expect(asked).rejects.toThrow('no such task')
  }
  const listed = await world().truth<{ task: string }>('select task from errand order by task')
  expect(listed.map(({ task }) => task)).toEqual(errands.toSorted())
})

test('the secret before this one still opens what it sealed', async () => {
  await leave(a, { kind: 'password_changed', userId: a.owner.userId })
  const before = mailTo(world(), a.owner.email).length
  const { house } = world().app
  const settings = { ...house.settings, jwtSecretPrevious: house.settings.jwtSecret, jwtSecret: 'n'.repeat(40) }
  await runJobs({ ...world(), app: { ...world().app, house: { ...house, settings } } })
  expect(mailTo(world(), a.owner.email)).toHaveLength(before + 1)
})

test('TI-18: behind ten thousand jobs of one tenant, another’s next job is the next to be taken', async () => {
  const { app, database } = world()
  const scope = await scopeOf(a)
  const payload = JSON.stringify(signed(app.house.settings, 'mail', { tenantId: a.id, requestId: null }))
  await inTransaction(scope, async () => {
    await scope.connection.prepared('patience', `select set_config('statement_timeout', '60000', true)`, [])
    await scope.connection.prepared('flood', `select enqueue('mail', $1::json, null) from generate_series(1, 10000)`, [
      payload,
    ])
  })
  for (const n of [1, 2]) await leave(b, { n })
  const started: string[] = []
  const mail: Task = async (_, { tenantId }) => {
    started.push(tenantId ?? '')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const since = Date.now()
  const running = await startRunner({ house: app.house, jobsUrl: database.jobsUrl, tasks: { mail }, schedules: [] })
  const ofB = (): number => started.filter((id) => id === b.id).length
  while (ofB() < 2 && Date.now() - since < 10_000) await new Promise((resolve) => setTimeout(resolve, 10))
  await running.stop()
  expect(ofB()).toBe(2)
  // Turn by turn: what the other left first, and not much more.
  expect(started.indexOf(b.id)).toBeLessThan(12)
}, 90_000)

test('a tenant that comes later does not go before all that others have waited for', async () => {
  for (let at = 0; at < 3; at += 1) await leave(a, { at })
  await world().truth(`update graphile_worker._private_jobs set priority = priority + 40`)
  // What goes before all turns is no turn.
  const scope = forJob(world().app.house, null)
  await inTransaction(scope, () => enqueue(scope, { task: 'drain_stripe_inbox', payload: { shard: 0 } }))
  await leave(b, { at: 0 })
  await leave(b, { at: 1 })
  expect((await queued(world(), 'mail')).map(({ priority }) => priority)).toEqual([40, 41, 42, 40, 41])
})

test('no tenant gets all slots of a worker at once, nor do tasks that take long', () => {
  const fairness = watchFairness(4)
  const job = (id: number, ...flags: string[]) => ({ id, flags: Object.fromEntries(flags.map((flag) => [flag, true])) })
  for (const id of [1, 2]) fairness.started(job(id, 'tenant:a'))
  expect(fairness.full()).toEqual([])
  fairness.started(job(3, 'tenant:a', 'long'))
  expect(fairness.full()).toEqual(['tenant:a'])
  fairness.started(job(4, 'tenant:b', 'long'))
  expect(fairness.full()).toEqual(['tenant:a', 'long'])
  for (const id of [1, 2]) fairness.ended(job(id, 'tenant:a'))
  fairness.ended(job(4, 'tenant:b', 'long'))
  expect(fairness.full()).toEqual([])
})

test('what was paid goes before all that waits, and leaves one slot of a worker to the others', async () => {
  for (const tenant of [a, a, b]) await leave(tenant, {})
  const scope = forJob(world().app.house, null)
  await inTransaction(scope, () => enqueue(scope, { task: 'drain_stripe_inbox', payload: { shard: 0 } }))
  const sql = 'select task_identifier as task, flags from graphile_worker.jobs order by priority, run_at, id'
  const [first, ...others] = await world().truth<{ task: string; flags: Record<string, true> | null }>(sql)
  expect([first?.task, others.map(({ task }) => task)]).toEqual(['drain_stripe_inbox', ['mail', 'mail', 'mail']])
  const fairness = watchFairness(4)
  for (const id of [1, 2, 3]) {
    expect(fairness.full()).toEqual([])
    fairness.started({ id, flags: first?.flags ?? null })
  }
  expect(fairness.full()).toEqual(['urgent'])
})

test('JB-06: the wait grows by e with each failure, up to a quarter longer by chance; who was told when is not earlier', async () => {
  const waits: Record<number, number[]> = {}
  for (const attempts of [1, 2, 3, 5, 8, 12])
    for (let n = 0; n < 8; n += 1) {
      const id = await leaveJob(world(), 'mail', { tenantId: null, n })
      await world().truth('update graphile_worker._private_jobs set attempts = $2, key = $3 where id = $1', [
        id,
        attempts - 1,
        `k${attempts}.${n}`,
      ])
    }
  const since = Date.now()
  const fail = { mail: async () => Promise.reject(new Error('no')) }
  await runJobs(world(), fail)
  const took = (Date.now() - since) / 1_000
  for (const { attempts, run_at } of await queued(world(), 'mail'))
    waits[attempts] = [...(waits[attempts] ?? []), (run_at.getTime() - since) / 1_000]
  for (const [attempts, seconds] of Object.entries(waits)) {
    const least = Math.exp(Math.min(Number(attempts), 10))
    for (const wait of seconds) {
      expect(wait).toBeGreaterThanOrEqual(least - 0.01)
      expect(wait).toBeLessThanOrEqual(least * 1.25 + took + 1)
    }
    if (Number(attempts) > 4) expect(new Set(seconds.map((wait) => wait.toFixed(1))).size).toBeGreaterThan(1)
  }
  expect(Object.keys(waits)).toHaveLength(6)
  await world().truth('delete from graphile_worker._private_jobs')
  await leave(a, {})
  await runJobs(world(), { mail: async () => Promise.reject(new TryLater('busy', 900)) })
  expect((await queued(world(), 'mail'))[0]?.run_at.getTime()).toBeGreaterThan(Date.now() + 890_000)
})

test('JB-04: what is written in a job’s name is written while the job is its worker’s, or not at all', async () => {
  const id = await leaveJob(world(), 'mail', {})
  await world().truth("update graphile_worker._private_jobs set locked_at = now(), locked_by = 'me' where id = $1", [
    id,
  ])
  const { house } = world().app
  const tenant = (await scopeOf(a)).tenant
  const writes = (holder: string): Promise<void> => {
    const scope = forJob({ ...house, job: { id, holder, requestId: null, lost: false } }, tenant)
    const on = { id: a.id, constructor: { name: 'Test' } }
    return inTransaction(scope, async () => record(scope, { name: `test.${holder}`, on }))
  }
  await writes('me')
  await expect(writes('another')).rejects.toThrow('The job is no longer ours: nothing of it is written.')
  const written = await world().truth("select name from event where name like 'test.%' and tenant_id = $1", [a.id])
  expect(written).toEqual([{ name: 'test.me' }])
})

test('JB-03: four workers run a thousand jobs, each once', () => runEachOnce(world(), 1_000), 60_000)

test('failed jobs are read, tried again and dropped by the operator’s role; no other may; a dropped event lets the next one go on', async () => {
  const pool = openPool({ url: world().database.platformUrl, max: 1, name: 'test-platform', pipeline: true })
  const platform = (): OpenScope => forJob({ ...world().app.house, pool }, null)
  const using = async <T>(work: (scope: OpenScope) => Promise<T>): Promise<T> => {
    const scope = platform()
    return inTransaction(scope, () => work(scope))
  }
  const category = await makeCategory(world(), a, { name: 'Food' })
  await tellBoard(world(), [])
  const renaming = 'mutation ($id: ID!, $name: String!) { updateCategory(id: $id, input: { name: $name }) { id } }'
  const rename = (name: string) => ask(world(), renaming, { id: category.id, name }, a.owner)
  await rename('Food 2')
  await rename('Food 3')
  const heard: string[] = []
  let refuse = true
  const ear = {
    name: 'test.ear',
    to: '*' as const,
    hear: async (_: unknown, { id }: { id: string }) => {
      if (refuse) throw new Error('cannot hear')
      heard.push(id)
    },
  }
  await world().truth('update graphile_worker._private_jobs set attempts = 13')
  await tellBoard(world(), [ear])
  const failed = await using((scope) => failedJobs(scope, { first: 20, after: null }))
  expect(failed).toMatchObject([
    { task: 'deliver_event', tenantId: a.id, attempts: 14, error: 'test.ear: cannot hear' },
  ])
  expect(failed[0]?.requestId).toMatch(/^[\w-]{8,}$/)
  expect(await using(countFailedJobs)).toBe(1)
  const id = failed[0]?.id ?? ''
  await using((scope) => retryJob(scope, id))
  await expect(using((scope) => retryJob(scope, id))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await world().truth('update graphile_worker._private_jobs set attempts = 13')
  await tellBoard(world(), [ear])
  refuse = false
  await using((scope) => dropJob(scope, id))
  await letTimePass(world())
  await tellBoard(world(), [ear])
  expect(heard).toHaveLength(1)
  const states = await world().truth(`select state from event where aggregate_id = $1 order by position`, [category.id])
  expect(states).toEqual([{ state: 'DELIVERED' }, { state: 'DROPPED' }, { state: 'DELIVERED' }])

  await leaveJob(world(), 'mail', { kind: 'nonsense', userId: newId() })
  await world().truth('update graphile_worker._private_jobs set attempts = max_attempts')
  const [mail] = await using((scope) => failedJobs(scope, { first: 1, after: null }))
  await using((scope) => dropJob(scope, mail?.id ?? ''))
  expect(await queued(world(), 'mail')).toEqual([])
  const scope = await scopeOf(a)
  await expect(inTransaction(scope, () => failedJobs(scope, { first: 1, after: null }))).rejects.toMatchObject({
    code: '42501',
  })
  await pool.end()
})

test('a job is left as cheaply behind two thousand as behind none, by a session that knew the queue empty', async () => {
  const session = openPool({ url: world().database.superuserUrl, max: 1, name: 'one-session' })
  const leaveMany = (count: number) =>
    session.query(
      `do $$ begin for n in 1..${count} loop perform enqueue('deliver_event', json_build_object('n', n), 'job ' || n); end loop; end $$`,
    )
  await leaveMany(10)
  // Of one page, which is soonest read as a whole: so it is planned, and kept for the session.
  await session.query('analyze graphile_worker._private_jobs')
  await leaveMany(2_000)
  const read = async (): Promise<number> => {
    const sql = `select (seq_tup_read + idx_tup_fetch)::int as read from pg_stat_xact_all_tables where relname = '_private_jobs'`
    return (await session.query<{ read: number }>(sql)).rows[0]?.read ?? Number.NaN
  }
  // What the session read before may be among the numbers still: they are not written down in a transaction.
  await session.query('begin')
  const before = await read()
  await session.query(`select enqueue('deliver_event', '{}', 'the last')`)
  const more = (await read()) - before
  await session.query('commit')
  await session.end()
  expect(more).toBeLessThan(20)
})
