import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, call } from '../testing/call.js'
import { type FaultyLine, faultyLine } from '../testing/faulty-proxy.js'
import { makeTenant, type Tenancy } from '../testing/tenants.js'
import { openWorld, type World } from '../testing/world.js'

/** JB-09: two towns under load while the line to the database is bad; whoever is answered is told of their own town alone. */
let world: World
let line: FaultyLine
let towns: Tenancy[]
beforeAll(async () => {
  world = await openWorld({ OPERATION_TIMEOUT_MS: '6000' }, async (databaseUrl) => {
    line = await faultyLine(databaseUrl)
    return line.url
  })
  towns = [await makeTenant(world), await makeTenant(world)]
})
afterAll(async () => {
  line.heal()
  await world.close()
  await line.close()
})

const ask = async (at: number): Promise<{ answer: Answer<{ tenant: { id: string } }>; ms: number; own: boolean }> => {
  const town = towns[at % 2] as Tenancy
  const startedAt = performance.now()
  const answer = await call<{ tenant: { id: string } }>(world, '{ tenant { id name } me { role } }', {}, town.owner)
  const other = towns[(at + 1) % 2] as Tenancy
  const own = !answer.text.includes(other.id) && (!answer.data?.tenant || answer.data.tenant.id === town.id)
  return { answer, ms: performance.now() - startedAt, own }
}
type Asked = Awaited<ReturnType<typeof ask>>
const crowd = (count: number): Promise<Asked[]> => Promise.all(Array.from({ length: count }, (_, at) => ask(at)))
function bounded(asked: Asked[]): void {
  for (const { answer, ms, own } of asked) {
    expect([answer.status, own]).toEqual([expect.toSatisfy((status) => status === 200 || status === 503), true])
    expect(ms).toBeLessThan(12_000)
    expect(answer.text).not.toMatch(/INTERNAL|ECONN|postgres/)
  }
}
/** A line that was silent is known to be dead only when its patience is over. */
const healed = async (timeout = 10_000): Promise<void> => {
  await expect.poll(async () => (await crowd(20)).every(({ answer }) => answer.status === 200), { timeout }).toBe(true)
  const idle = `select coalesce(nullif(current_setting('app.tenant_id', true), ''), 'none') as tenant`
  const { pool } = world.app.house
  const clients = await Promise.all(Array.from({ length: 10 }, () => pool.connect()))
  const carried = await Promise.all(clients.map(async (client) => (await client.query(idle)).rows[0]))
  for (const client of clients) client.release()
  expect(new Set(carried.map((row) => row?.tenant))).toEqual(new Set(['none']))
}

test('JB-09: two hundred milliseconds on the line make answers slower, and nothing else', async () => {
  line.delay(200)
  const asked = await crowd(20)
  line.heal()
  bounded(asked)
  expect(asked.filter(({ answer }) => answer.status === 200).length).toBeGreaterThan(10)
  await healed()
}, 60_000)

test('JB-09: one connection in twenty is reset in the middle: errors are bounded, the pool heals', async () => {
  line.lose(0.05)
  for (let round = 0; round < 10; round += 1) bounded(await crowd(20))
  line.heal()
  await healed()
}, 120_000)

test('JB-09: a line that is half open for a while: everybody is answered in time, and all is well when it is back', async () => {
  line.silence()
  const asked = await crowd(30)
  bounded(asked)
  expect(asked.every(({ answer }) => answer.status === 503)).toBe(true)
  line.heal()
  await healed(25_000)
}, 90_000)

test('JB-09: every backend is ended by the administrator under load, five times', async () => {
  const end = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like 'mainstreet-%'`
  for (let round = 0; round < 5; round += 1) {
    const asked = crowd(40)
    await world.truth(end)
    bounded(await asked)
    await healed()
  }
}, 120_000)
