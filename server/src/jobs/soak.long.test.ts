import { afterAll, beforeAll, expect, test } from 'vitest'
import { growth, takenBy } from '../testing/measures.js'
import { type Built, startBuilt } from '../testing/process.js'
import { crowd, nothingLost } from '../testing/restarts.js'
import { makeTenant, type Tenancy } from '../testing/tenants.js'
import { useWorld } from '../testing/world.js'
import { scratchFolder } from '../testing/scratch.js'

/**
 * JB-12: ten minutes of ten mixed requests a second, two thirds of which leave jobs, against the built processes. At that rate a heap
 * takes longer than that to reach the size that its collector leaves it at, so the first of them ask three times as much: a process is
 * warm by what it has done, not by the time that has passed.
 */
const world = useWorld()
const MINUTES = 10
const WARM_SECONDS = 150
let tenants: Tenancy[]
let built: Built[]
beforeAll(async () => {
  tenants = []
  // A tenant may not invite without end, and a session is good for a quarter of an hour.
  for (let at = 0; at < MINUTES * 4; at += 1) tenants.push(await makeTenant(world()))
  const { JWT_SECRET, SECRETS_KEY, IP_HASH_KEY } = world().config
  const env = {
    ...{ JWT_SECRET, SECRETS_KEY, IP_HASH_KEY, RATE_LIMIT: '10000/10000' },
    MAINSTREET_DATA_DIR: scratchFolder('soak'),
    // As `npm start` and `npm run prod` bound it (ops/run/heap.ts).
    NODE_OPTIONS: '--max-semi-space-size=16 --max-old-space-size=224',
  }
  built = [await startBuilt('main.js', world().database, env), await startBuilt('worker.js', world().database, env)]
  await built[0]?.until(async () => (await fetch(`http://localhost:${built[0]?.port}/health/live`)).ok)
}, 120_000)
afterAll(() => {
  for (const { child } of built) child.kill('SIGKILL')
})

type Sample = { at: number; megabytes: number; files: number }
const lines = `select count(*)::int as count from pg_stat_activity where datname = current_database() and application_name like 'mainstreet%'`

test(
  `JB-12: ${MINUTES} minutes of work leave neither memory nor open files nor lines to the database behind`,
  async () => {
    const site = { url: `http://localhost:${built[0]?.port}`, truth: world().truth }
    const samples: Sample[][] = [[], []]
    const connections: number[] = []
    const startedAt = Date.now()
    let asked = 0
    for (const tenant of tenants) {
      const { stop } = crowd(site, tenant, (Date.now() - startedAt) / 1_000 < WARM_SECONDS ? 33 : 100)
      for (let second = 0; second < 15; second += 5) {
        await new Promise((resolve) => setTimeout(resolve, 5_000))
        const at = (Date.now() - startedAt) / 1_000
        for (const [n, { child }] of built.entries()) samples[n]?.push({ at, ...takenBy(child.pid ?? 0) })
        connections.push((await world().truth<{ count: number }>(lines))[0]?.count ?? 0)
      }
      asked += (await stop()).length
    }
    const warm = (of: Sample[] = []): Sample[] => of.filter(({ at }) => at > WARM_SECONDS)
    const facts = samples.map((of) => {
      const rows = warm(of)
      const slope = growth(rows.map(({ at, megabytes }) => ({ at, value: megabytes })))
      const files = growth(rows.map(({ at, files: value }) => ({ at, value })))
      return { slope, files, peak: Math.max(...rows.map(({ megabytes }) => megabytes)), open: rows.at(-1)?.files }
    })
    console.info(
      `${asked} asked in ${Math.round((Date.now() - startedAt) / 1_000)} s; web and worker:`,
      JSON.stringify(facts),
      `lines to the database: ${Math.min(...connections)} to ${Math.max(...connections)}`,
    )
    for (const { slope, files } of facts) {
      expect(slope).toBeLessThan(1)
      expect(Math.abs(files)).toBeLessThan(1)
    }
    expect(Math.max(...connections.slice(-30))).toBeLessThanOrEqual(Math.max(...connections.slice(0, 60)) + 2)
    await expect
      .poll(async () => (await world().truth('select 1 from graphile_worker._private_jobs')).length, {
        timeout: 30_000,
      })
      .toBe(0)
    for (const tenant of tenants) await nothingLost(site, tenant, [])
  },
  (MINUTES + 4) * 60_000,
)
