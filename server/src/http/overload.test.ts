import { expect, test } from 'vitest'
import { openClient } from '../testing/sql.js'
import { makeTenant } from '../testing/tenants.js'
import { asJson, wire } from '../testing/wire.js'
import { useWorld } from '../testing/world.js'

const world = useWorld({ DATABASE_POOL: '5', OPERATION_TIMEOUT_MS: '5000' })
const TOLD = 250

test('GQ-13: two hundred slow operations at once: ready says so within a second, the rest is told when to come back, and all is well at once', async () => {
  const tenant = await makeTenant(world())
  const headers = { ...asJson, 'x-tenant-id': tenant.slug }
  const ask = () => wire(world(), { headers, body: '{"query":"{ listings { totalCount nodes { name } } }"}' })
  expect((await ask()).status).toBe(200)
  const holder = await openClient(world().database.superuserUrl)
  await holder.query('begin')
  await holder
    .query('lock table listing, listing_search in access exclusive mode')
    .catch(() => holder.query('rollback'))
  const { pool } = world().app.house
  const startedAt = performance.now()
  let told = 0
  const answers = Array.from({ length: 200 }, () => ask().finally(() => (told += 1)))
  let longest = 0
  let waiting = 0
  for (let look = 0; look < 8; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, TOLD))
    const lookedAt = performance.now()
    const ready = await wire(world(), { method: 'GET', path: '/health/ready' })
    longest = Math.max(longest, performance.now() - lookedAt)
    waiting = Math.max(waiting, pool.waitingCount)
    // Long before any of them is told; the rule's second is measured where times are, in the long tests.
    expect([look, ready.status, told]).toEqual([look, 200, 0])
  }
  if (process.env.TEST_LONG) expect(longest).toBeLessThan(1_000)
  // Every one of them has a place in the queue, five have a connection, and there are no more places than callers.
  expect([waiting > 100, waiting <= 200, pool.totalCount]).toEqual([true, true, 5])
  const refused = await Promise.all(answers)
  expect(performance.now() - startedAt).toBeLessThan(12_000)
  for (const { status, headers: said, json } of refused) {
    expect([status, json.errors?.[0]?.extensions.code]).toEqual([503, 'UNAVAILABLE'])
    expect(Number(said['retry-after'])).toBeGreaterThan(0)
  }
  await holder.end()
  const freedAt = performance.now()
  await expect.poll(async () => (await ask()).status, { timeout: 5_000 }).toBe(200)
  expect(performance.now() - freedAt).toBeLessThan(5_000)
  // The last one is answered a moment before its connection is back.
  await expect.poll(() => [pool.waitingCount, pool.idleCount]).toEqual([0, pool.totalCount])
}, 40_000)
