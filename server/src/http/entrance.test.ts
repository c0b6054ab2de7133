import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openPool, type Pool } from '../db/pool.js'
import { postgresBuckets } from '../providers/buckets/postgres.js'
import { makeTenant, type Tenancy } from '../testing/tenants.js'
import { useWorld } from '../testing/world.js'
import { openCounting } from './counting.js'
import { askEdge } from './entering.js'
import { type Entered, type Entrance, openEntrance } from './entrance.js'

const world = useWorld()
const slow = (burst: number) => ({ perSecond: 0.001, burst })
const rates = { IP_HASH_KEY: 'a-key', RATE_LIMIT: slow(30), RATE_LIMIT_ADDRESS: slow(1_000) }
const open = (more: Partial<typeof rates> = {}): Entrance => {
  const config = { ...rates, ...more }
  const store = postgresBuckets((query) => pool.query(query))
  const counting = openCounting(store, world().app.house.metrics)
  return openEntrance(askEdge(pool, config, { counting, inTable: true }), config)
}
let tenant: Tenancy
let pool: Pool
let enter: Entrance
let roundTrips = 0
beforeAll(async () => {
  tenant = await makeTenant(world())
  pool = openPool({ url: world().database.webUrl, max: 2, name: 'entrance', silentMs: 10_000 })
  pool.on('acquire', () => {
    roundTrips += 1
  })
  enter = open()
})
beforeEach(() => world().truth('delete from rate_bucket'))
afterAll(() => (pool.ending ? undefined : pool.end()))

const from = (address: string, header: string): Promise<Entered> =>
  enter({ hints: { host: { kind: 'base' }, header, token: null, key: null }, address, manner: 'visitor' })
const crowd = (count: number, address: string): Promise<Entered[]> =>
  Promise.all(Array.from({ length: count }, () => from(address, tenant.slug)))
const ofTenant = (all: Entered[]) => all.map(({ taken }) => taken.find(({ bucket }) => bucket.startsWith('tenant:')))

test('forty at once from one address enter in two round trips, and each is counted for itself', async () => {
  roundTrips = 0
  const all = await crowd(40, '192.0.2.1')
  expect(roundTrips).toBe(2)
  expect(all.every(({ found }) => found[0]?.id === tenant.id)).toBe(true)
  const taken = ofTenant(all)
  const allowed = taken.filter((one) => one?.allowed)
  expect(allowed.map((one) => one?.remaining)).toEqual(Array.from({ length: 30 }, (_, at) => 29 - at))
  const refused = taken.filter((one) => !one?.allowed)
  expect(refused).toHaveLength(10)
  for (const one of refused) expect([one?.remaining, (one?.retryMs ?? 0) > 0]).toEqual([0, true])
})

test('one who is beyond their own limit takes nothing of the tenant’s', async () => {
  const own = open({ RATE_LIMIT_ADDRESS: slow(5) })
  const asker = {
    hints: { host: { kind: 'base' }, header: tenant.slug, token: null, key: null },
    manner: 'visitor',
  } as const
  const all = await Promise.all(Array.from({ length: 9 }, () => own({ ...asker, address: '192.0.2.9' })))
  expect(ofTenant(all).filter(Boolean)).toHaveLength(5)
  expect(ofTenant(await crowd(1, '192.0.2.1'))[0]?.remaining).toBe(24)
})

const weighing = (beyond: number, by: Entrance = enter): Promise<Entered> =>
  by({
    hints: { host: { kind: 'base' }, header: tenant.slug, token: null, key: null },
    address: '192.0.2.1',
    manner: 'visitor',
    beyond,
  })

test('what requests are known to weigh beyond one is taken as they enter, of every bucket and for each of a group', async () => {
  roundTrips = 0
  const all = await Promise.all([weighing(2), weighing(3), weighing(0), weighing(4)])
  expect(roundTrips).toBe(2)
  expect(all.map(({ paid }) => paid)).toEqual([true, true, true, true])
  expect(all.map(({ taken }) => taken.map(({ remaining }) => remaining))).toEqual([
    [997, 27],
    [993, 23],
    [992, 22],
    [987, 17],
  ])
})

test('where a bucket has not so much they enter with one token each, and nothing more is said to be paid', async () => {
  const [alone] = [await weighing(40)]
  expect([alone.paid, ofTenant([alone])[0]?.allowed, ofTenant([alone])[0]?.remaining]).toEqual([false, true, 29])
  await world().truth('delete from rate_bucket')
  const [first, ...behind] = await Promise.all([weighing(9), weighing(9), weighing(9), weighing(9)])
  // The first has ten of the thirty; the three behind it would have thirty more.
  expect([first.paid, ...behind.map(({ paid }) => paid)]).toEqual([true, false, false, false])
  expect(ofTenant(behind).map((one) => [one?.allowed, one?.remaining])).toEqual([
    [true, 19],
    [true, 18],
    [true, 17],
  ])
  const poor = open({ RATE_LIMIT_ADDRESS: slow(5) })
  await world().truth('delete from rate_bucket')
  const visitor = await weighing(7, poor)
  expect([visitor.paid, visitor.taken.map(({ remaining }) => remaining)]).toEqual([false, [4, 29]])
})

test('whoever says something else, or comes from elsewhere, enters by themselves', async () => {
  roundTrips = 0
  const [here, there, nobody] = await Promise.all([
    from('192.0.2.1', tenant.slug),
    from('192.0.2.2', tenant.slug),
    from('192.0.2.1', 'no-such-town'),
  ])
  expect(roundTrips).toBe(3)
  expect([here.found.length, there.found.length, nobody.found.length]).toEqual([1, 1, 0])
})

test('a group that fails is told so, and nobody after it is left waiting', async () => {
  await pool.end()
  const results = await Promise.allSettled([from('192.0.2.1', 'x'), from('192.0.2.1', 'x'), from('192.0.2.1', 'x')])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  await expect(from('192.0.2.1', 'x')).rejects.toThrow()
})
