import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../testing/call.js'
import { type OwnPostgres, ownPostgres } from '../testing/own-postgres.js'
import { type Built, startBuilt } from '../testing/process.js'
import { crowd, nothingLost } from '../testing/restarts.js'
import { makeTenant } from '../testing/tenants.js'
import type { World } from '../testing/world.js'
import { scratchFolder } from '../testing/scratch.js'

/** JB-08: web and worker as they are built, on a PostgreSQL of their own that crashes and recovers under them. */
const ROUNDS = 5
let postgres: OwnPostgres
let built: Built[]
let truth: pg.Pool
let world: World
beforeAll(async () => {
  postgres = await ownPostgres()
  truth = new pg.Pool({ connectionString: postgres.superuserUrl, max: 2 })
  truth.on('error', () => undefined)
  const roomy = { RATE_LIMIT: '10000/10000', MAINSTREET_DATA_DIR: scratchFolder('crash') }
  built = [await startBuilt('main.js', postgres, roomy), await startBuilt('worker.js', postgres, roomy)]
  const url = `http://localhost:${built[0]?.port}`
  await built[0]?.until(async () => (await fetch(`${url}/health/live`)).ok)
  world = { url, truth: async (sql: string, values = []) => (await truth.query(sql, values)).rows } as unknown as World
}, 120_000)
afterAll(async () => {
  for (const { child } of built) child.kill('SIGKILL')
  await truth.end()
  await postgres.drop()
})

const until = async (holds: () => Promise<boolean>): Promise<number> => {
  const since = Date.now()
  while (!(await holds().catch(() => false))) {
    if (Date.now() - since > 30_000) throw new Error(built.map((each) => each.said().slice(-1_500)).join('\n'))
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return Date.now() - since
}

test(`JB-08: PostgreSQL crashes ${ROUNDS} times under load: what was acknowledged is there once, and both processes go on within ten seconds`, async () => {
  const tenant = await makeTenant(world)
  const { stop } = crowd(world, tenant)
  const write = 'mutation ($input: CreateCategoryInput!) { createCategory(input: $input) { id } }'
  const waits: number[][] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1_500 + Math.random() * 1_500))
    await postgres.crash()
    const name = `After crash ${round}`
    const served = until(async () => !(await call(world, write, { input: { name } }, tenant.owner)).errors)
    const told = `select 1 from event e join category c on c.tenant_id = e.tenant_id and c.id = e.aggregate_id where c.name = $1 and e.state = 'DELIVERED'`
    const worked = served.then(
      async (ms) => ms + (await until(async () => (await world.truth(told, [name])).length > 0)),
    )
    waits.push(await Promise.all([served, worked]))
  }
  const asked = await stop()
  await until(async () => (await world.truth('select 1 from graphile_worker._private_jobs')).length === 0)
  const { acknowledged } = await nothingLost(world, tenant, asked)
  const [web, jobs] = [0, 1].map((at) => Math.max(...waits.map((each) => each[at] ?? 0)))
  console.info(`${asked.length} asked, ${acknowledged} acknowledged; back: web ${web} ms, jobs ${jobs} ms at most`)
  expect(acknowledged).toBeGreaterThan(ROUNDS * 10)
  expect(Math.max(web ?? 0, jobs ?? 0)).toBeLessThan(10_000)
  expect(built.map(({ child }) => child.exitCode)).toEqual([null, null])
}, 300_000)
