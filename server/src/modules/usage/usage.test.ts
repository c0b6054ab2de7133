import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { forJob, inTransaction } from '../../scope/makers.js'
import { ask, type Caller, call } from '../../testing/call.js'
import { runPending } from '../../jobs/runner.js'
import type { Task } from '../../jobs/task.js'
import { leaveJob, mailTo, runJobs } from '../../testing/jobs.js'
import { agree } from '../../testing/limit-races.js'
import { makeListing } from '../../testing/makers.js'
import { openSecond } from '../../testing/second.js'
import { statementsDuring } from '../../testing/statements.js'
import { makeTenant, type Tenancy } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'
import { tasks } from '../../tasks.js'
import { take } from '../plans/take.service.js'
import { openUsage } from './counting.js'

const world = useWorld()
let tenant: Tenancy
let next: Tenancy
// Days and months are those of UTC wherever the process runs: here it runs west of it.
vi.stubEnv('TZ', 'America/New_York')
afterAll(() => void vi.unstubAllEnvs())
beforeAll(async () => {
  tenant = await makeTenant(world(), { plan: 'free' })
  next = await makeTenant(world(), { plan: 'free' })
})

type Entry = {
  key: string
  used: number
  limit: number | null
  share: number | null
  projected: number | null
  state: string
  graceUntil: string | null
  days: { day: string; value: number }[]
}
const asked = `query ($month: String) { usage(month: $month) { month from to
  entries { key used limit share projected state graceUntil days { day value } } } }`
type Usage = { month: string; from: string; to: string; entries: Entry[] }
const usageOf = async (caller: Caller, month: string | null = null): Promise<Usage> =>
  (await ask<{ usage: Usage }>(world(), asked, { month }, caller)).usage
const entryOf = async (caller: Caller, key: string, month: string | null = null): Promise<Entry> =>
  (await usageOf(caller, month)).entries.find((entry) => entry.key === key) as Entry
const callsOf = (id: string) =>
  world().truth<{ day: string; value: number }>(
    `select day::text, value from usage_day where tenant_id = $1 and key = 'apiCalls' order by day`,
    [id],
  )
const listingsOn = (id: string) =>
  world().truth(`select day::text, value from usage_day where tenant_id = $1 and key = 'listings'`, [id])
const today = (): string => world().app.house.now().toISOString().slice(0, 10)
const search = '{ listings(first: 2) { nodes { id } } }'

test('a thousand searches in two processes are one row of the day, exact when both have ended, and no statement of theirs', async () => {
  const visitor = { tenant: tenant.slug }
  await makeListing(world(), tenant, { name: 'One' })
  const second = await openSecond(world())
  const sent = await statementsDuring(world(), () => ask(world(), search, {}, visitor))
  expect(sent.filter((text) => /search_listings|from listing/.test(text)).length).toBeGreaterThan(0)
  expect(sent.filter((text) => /usage|feature_flag|limit_override|plan_key/.test(text))).toEqual([])
  for (let round = 0; round < 20; round += 1)
    await Promise.all(Array.from({ length: 50 }, (_, at) => ask(at % 2 ? world() : second, search, {}, visitor)))
  // None of these counts: staff, test mode, what was refused before it was executed, and another town's own.
  await ask(world(), search, {}, tenant.owner)
  const create = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }'
  const input = { name: 'A try', kind: 'SECRET', mode: 'TEST', scopes: ['listing.read'] }
  type Made = { createApiKey: { secret: string } }
  const { secret } = (await ask<Made>(world(), create, { input }, tenant.owner)).createApiKey
  await ask(world(), search, {}, { headers: { 'x-api-key': secret } })
  await call(world(), '{ nonsense }', {}, visitor)
  await ask(world(), search, {}, { tenant: next.slug })
  await second.close()
  await world().app.usage.flush()
  expect(await callsOf(tenant.id)).toEqual([{ day: today(), value: 1001 }])
  expect(await callsOf(next.id)).toEqual([{ day: today(), value: 1 }])
  expect(
    (
      await world().truth(
        `select from usage_day u join tenant t on t.id = u.tenant_id where t.live_tenant_id is not null`,
      )
    ).length,
  ).toBe(0)
  expect(await entryOf(tenant.owner, 'apiCalls')).toMatchObject({ used: 1001, limit: 100_000, state: 'OK' })
  expect(await entryOf(next.owner, 'apiCalls')).toMatchObject({ used: 1 })
  expect((await call(world(), asked, {}, visitor)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
})

test('a write that was refused or never heard loses nothing; of one whose answer was lost nothing is counted twice', async () => {
  const town = await makeTenant(world())
  const pool = new pg.Pool({ connectionString: world().config.DATABASE_URL, max: 1 })
  const told: [string, number][] = []
  const house = {
    now: () => world().app.house.now(),
    metrics: { counted: (how: string, many: number) => void told.push([how, many]) },
  }
  const counter = openUsage(pool as never, house as never)
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<unknown>
  const failing = (work: (...args: unknown[]) => Promise<unknown>) => {
    pool.query = ((...args: unknown[]) => {
      pool.query = query as never
      return work(...args)
    }) as never
  }
  counter.note(town.id)
  failing(() => query('select no_such_door()'))
  await counter.flush()
  expect(await callsOf(town.id)).toEqual([])
  counter.note(town.id)
  await counter.flush()
  expect((await callsOf(town.id))[0]?.value).toBe(2)
  counter.note(town.id)
  failing(async (...args) => {
    await query(...args)
    throw new Error('Connection terminated unexpectedly')
  })
  await counter.flush()
  counter.note(town.id)
  // At the end of a process it is tried again.
  failing(() => query('select no_such_door()'))
  await counter.close()
  expect((await callsOf(town.id))[0]?.value).toBe(4)
  expect(told).toEqual([
    ['kept', 1],
    ['written', 2],
    ['lost', 1],
    ['kept', 1],
    ['written', 1],
  ])
  await pool.end()
})

test('a month ends in UTC: what came before belongs to it, what is there is the most of it, and where it leads is said from the third day', async () => {
  const town = await makeTenant(world(), { plan: 'free' })
  const note = (rows: object[]) => world().truth('select note_usage($1::jsonb)', [JSON.stringify(rows)])
  const calls = (day: string, value: number) => ({ tenant_id: town.id, day, key: 'apiCalls', value })
  await note([calls('2026-09-30', 7), calls('2026-10-01', 5), calls('2026-10-31', 6), calls('2026-10-31', 1)])
  // Neither a key that is not counted so, nor a tenant that is none.
  await note([
    { ...calls('2026-10-31', 3), key: 'listings' },
    { ...calls('2026-10-31', 3), tenant_id: '01a205ad-41e9-78ee-bc6d-5f756304ed49' },
  ])
  const october = await usageOf(town.owner, '2026-10')
  expect([october.from, october.to]).toEqual(['2026-10-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z'])
  const [entry] = october.entries.filter(({ key }) => key === 'apiCalls')
  expect(entry).toMatchObject({
    used: 12,
    projected: null,
    days: [
      { day: '2026-10-01', value: 5 },
      { day: '2026-10-31', value: 7 },
    ],
  })
  await world().truth(
    `insert into usage_day (tenant_id, day, key, value) select $1, d, 'listings', v from (values ('2026-10-02'::date, 4), ('2026-10-09', 9), ('2026-10-20', 6)) r (d, v)`,
    [town.id],
  )
  expect(await entryOf(town.owner, 'listings', '2026-10')).toMatchObject({ used: 9, projected: null })
  expect(await entryOf(town.owner, 'listings')).toMatchObject({ used: 0, limit: 50, share: 0, state: 'OK' })
  for (const month of ['2026-13', 'October', '2099-01'])
    expect((await call(world(), asked, { month }, town.owner)).errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'month' }],
    })
})

test('at 80 % and at 100 % owners and admins hear of it, once in a month each, by bell and by mail; the next town hears nothing', async () => {
  const town = await makeTenant(world(), { plan: 'free' })
  for (const name of ['One', 'Two', 'Three', 'Four']) await makeListing(world(), town, { name })
  await agree(world(), town, { key: 'listings', value: 5 })
  const judged = async () => {
    await leaveJob(world(), 'judge_usage', {})
    await runJobs(world())
    const bell = '{ notifications(first: 20) { nodes { kind about } } }'
    const { notifications } = await ask<{ notifications: { nodes: { kind: string; about: string }[] } }>(
      world(),
      bell,
      {},
      town.owner,
    )
    return notifications.nodes.filter(({ kind }) => kind === 'USAGE_REACHED').map(({ about }) => about)
  }
  expect(await judged()).toEqual(['listings 80'])
  expect(await judged()).toEqual(['listings 80'])
  expect(mailTo(world(), town.owner.email).filter(({ text }) => text.includes('80 %'))).toHaveLength(1)
  await agree(world(), town, { key: 'listings', value: 4 })
  expect(await entryOf(town.owner, 'listings')).toMatchObject({ used: 4, share: 1, state: 'REACHED' })
  expect(await judged()).toEqual(['listings 100', 'listings 80'])
  await leaveJob(world(), 'keep_gauges', {})
  await runJobs(world())
  // The last day whose ten to midnight has been.
  const day = new Date(world().app.house.now().getTime() - 85_800_000).toISOString().slice(0, 10)
  expect(await listingsOn(town.id)).toEqual([{ day, value: 4 }])
  expect(await listingsOn(next.id)).toEqual([{ day, value: 0 }])
  expect(await world().truth('select from usage_alert where tenant_id = $1', [next.id])).toEqual([])
})

test('beyond a month’s limit a fifth more is granted for seven days; what runs is never refused, and a rollback gives back', async () => {
  const town = await makeTenant(world(), { plan: 'basic' })
  await agree(world(), town, { key: 'bookings', value: 10 })
  const taken = (given: { many?: number; running?: boolean } = {}): Promise<string> => {
    const scope = forJob(world().app.house, { id: town.id, slug: town.slug, status: 'active' })
    return inTransaction(scope, () => take(scope, 'bookings', given)).then(
      () => 'granted',
      ({ code }: { code: string }) => code,
    )
  }
  const racing = await Promise.all(Array.from({ length: 20 }, () => taken()))
  expect(racing.filter((answer) => answer === 'granted')).toHaveLength(12)
  expect(await entryOf(town.owner, 'bookings')).toMatchObject({ used: 12, limit: 10, state: 'GRACE' })
  expect(await taken()).toBe('PLAN_LIMIT')
  expect(await taken({ running: true })).toBe('granted')
  expect(await entryOf(town.owner, 'bookings')).toMatchObject({ used: 13, state: 'REACHED', graceUntil: null })
  await agree(world(), town, { key: 'bookings', value: 12 })
  expect(await taken()).toBe('granted')
  await world().truth(`update usage_month set beyond_since = now() - interval '8 days' where tenant_id = $1`, [town.id])
  expect(await taken()).toBe('PLAN_LIMIT')
  expect(await taken({ running: true })).toBe('granted')
  expect(await entryOf(town.owner, 'bookings')).toMatchObject({ used: 15 })
})

test('what comes in the last hour of a month is told in the first of the next, once; gauges of a sweep past midnight are of the day that ended', async () => {
  const town = await makeTenant(world(), { plan: 'free' })
  for (const name of ['One', 'Two']) await makeListing(world(), town, { name })
  const calls = { tenant_id: town.id, day: '2040-12-31', key: 'apiCalls', value: 100_000 }
  await world().truth('select note_usage($1::jsonb)', [JSON.stringify([calls])])
  const at = async (task: string, now: string): Promise<void> => {
    await leaveJob(world(), task, {})
    const house = { ...world().app.house, now: () => new Date(now) }
    const { [task]: asked } = tasks
    await runPending({ house, jobsUrl: world().database.jobsUrl, tasks: { [task]: asked as Task }, schedules: [] })
  }
  const told = () =>
    world().truth(`select month::text, key, threshold::int from usage_alert where tenant_id = $1 order by threshold`, [
      town.id,
    ])
  await at('judge_usage', '2041-01-01T01:17:00Z')
  expect(await told()).toEqual([])
  await at('judge_usage', '2041-01-01T00:17:00Z')
  await at('judge_usage', '2041-01-01T00:17:00Z')
  const month = { month: '2040-12-01', key: 'apiCalls' }
  expect(await told()).toEqual([
    { ...month, threshold: 80 },
    { ...month, threshold: 100 },
  ])
  expect(
    await world().truth(`select from event where tenant_id = $1 and name = 'usage.reached'`, [town.id]),
  ).toHaveLength(1)
  await at('keep_gauges', '2041-01-01T00:05:00Z')
  expect(await listingsOn(town.id)).toEqual([{ day: '2040-12-31', value: 2 }])
})
