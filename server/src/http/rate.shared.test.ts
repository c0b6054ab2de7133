import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase, type TestDatabase } from '../testing/database.js'
import { type Built, startBuilt } from '../testing/process.js'
import { hasRedis, type RedisProcess, startRedis } from '../testing/redis.js'
import { asJson, wire } from '../testing/wire.js'

let database: TestDatabase
beforeAll(async () => {
  database = await openDatabase()
})
afterAll(() => database.drop())

const settings = { RATE_LIMIT: '1000/1000', RATE_LIMIT_ADDRESS: '10/100' }
const urlOf = ({ port }: Built): string => `http://localhost:${port}`
async function open(more: NodeJS.ProcessEnv): Promise<Built> {
  const built = await startBuilt('main.js', database, { ...settings, ...more })
  await built.until(
    async () => (await wire({ url: urlOf(built) }, { method: 'GET', path: '/health/live' })).status === 200,
  )
  return built
}
/** How many of so many at once are let in. */
async function allowed(process: Built, count: number): Promise<number> {
  const one = () => wire({ url: urlOf(process) }, { headers: asJson, body: '{"query":"{ plans { key } }"}' })
  const answers = await Promise.all(Array.from({ length: count }, one))
  return answers.filter(({ status }) => status === 200).length
}

/** One bucket of a hundred, spread over two processes, one of which is killed and begins anew. */
async function spread(more: NodeJS.ProcessEnv): Promise<void> {
  const processes = await Promise.all([open(more), open(more)])
  const [first, second] = processes as [Built, Built]
  try {
    const startedAt = performance.now()
    const once = await Promise.all([allowed(first, 100), allowed(second, 100)])
    first.child.kill('SIGKILL')
    const again = await open(more)
    processes.push(again)
    const later = await Promise.all([allowed(again, 100), allowed(second, 100)])
    const flowedIn = Math.ceil(((performance.now() - startedAt) / 1000) * 10)
    const all = [...once, ...later].reduce((sum, each) => sum + each, 0)
    expect(all).toBeGreaterThanOrEqual(97)
    expect(all).toBeLessThanOrEqual(103 + flowedIn)
  } finally {
    for (const { child } of processes) child.kill('SIGKILL')
  }
}

test(
  'RL-04: two processes share one bucket, and one that is killed and begins anew does not fill it',
  () => spread({}),
  90_000,
)

describe.skipIf(!hasRedis)(`Redis${hasRedis ? '' : ', skipped: there is no redis-server on the PATH'}`, () => {
  let redis: RedisProcess
  beforeAll(async () => {
    redis = await startRedis()
  })
  afterAll(() => redis?.stop())
  test('RL-04: the same where Redis keeps the bucket', () => spread({ REDIS_URL: redis.url }), 90_000)
})
