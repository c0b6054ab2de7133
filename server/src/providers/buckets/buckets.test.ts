import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.js'
import { hasRedis, type RedisProcess, startRedis } from '../../testing/redis.js'
import { openClient } from '../../testing/sql.js'
import { useWorld } from '../../testing/world.js'
import { bucketsContract } from './contract.js'
import { memoryBuckets } from './memory.js'
import { postgresBuckets } from './postgres.js'
import { redisBuckets } from './redis.js'

const world = useWorld()
const wish = () => ({ bucket: `test:${newId()}`, rate: { perSecond: 1, burst: 5 } })
const one = { tokens: 1, whole: false }

bucketsContract('memory', async () => {
  const store = memoryBuckets()
  return [store, store]
})
bucketsContract('PostgreSQL', async () => [
  postgresBuckets((query) => world().app.house.pool.query(query)),
  postgresBuckets((query) => world().app.house.pool.query(query)),
])

test('RL-09: PostgreSQL: while somebody holds the limit table, a count fails within the patience', async () => {
  const store = postgresBuckets((query) => world().app.house.pool.query(query))
  const holder = await openClient(world().database.superuserUrl)
  await holder.query('begin')
  await holder.query('lock table rate_bucket in access exclusive mode')
  const startedAt = performance.now()
  await expect(store.take([wish()], one)).rejects.toMatchObject({ code: '55P03' })
  expect(performance.now() - startedAt).toBeLessThan(1_000)
  await holder.end()
  expect((await store.take([wish()], one))[0]?.granted).toBe(1)
})

describe.skipIf(!hasRedis)(`Redis${hasRedis ? '' : ', skipped: there is no redis-server on the PATH'}`, () => {
  let redis: RedisProcess
  beforeAll(async () => {
    redis = await startRedis()
  })
  afterAll(() => redis?.stop())

  bucketsContract('Redis', () => Promise.all([redisBuckets(redis.url), redisBuckets(redis.url)]))

  test('a full bucket leaves no key behind for long, and a key is nothing but a number', async () => {
    const store = await redisBuckets(redis.url)
    const { bucket } = wish()
    await store.take([{ bucket, rate: { perSecond: 1000, burst: 5 } }], one)
    expect(await redis.ask('GET', `bucket:${bucket}`)).toMatch(/^\d{16}$/)
    expect(Number(await redis.ask('PTTL', `bucket:${bucket}`))).toBeLessThan(1_100)
    await store.close()
  })

  test('RL-09: while Redis hangs or is away a count fails within the patience, and works again when it is back', async () => {
    const own = await startRedis()
    const store = await redisBuckets(own.url)
    expect((await store.take([wish()], one))[0]?.granted).toBe(1)
    await store.reach?.()
    own.freeze()
    const startedAt = performance.now()
    await expect(store.take([wish()], one)).rejects.toThrow()
    expect(performance.now() - startedAt).toBeLessThan(1_000)
    own.thaw()
    await expect.poll(async () => (await store.take([wish()], one))[0]?.granted, { timeout: 5_000 }).toBe(1)
    await own.stop()
    await expect(store.take([wish()], one)).rejects.toThrow()
    await expect(store.reach?.()).rejects.toThrow()
    const again = await startRedis(own.port)
    const granted = () =>
      store.take([wish()], one).then(
        ([taking]) => taking?.granted,
        () => 0,
      )
    await expect.poll(granted, { timeout: 10_000 }).toBe(1)
    await Promise.all([store.close(), again.stop()])
  }, 30_000)
})
