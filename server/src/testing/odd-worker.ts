import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Schedule } from '../jobs/task.js'
import type { TestDatabase } from './database.js'
import { type Built, startBuilt } from './process.js'
import { scratchFolder } from './scratch.js'

/**
 * A worker process of the built server whose tasks are a test's: it may hang, loop or be killed. `body` is the source of the task `mail`,
 * with `site`, `work`, `inTransaction`, `forJob`, `record`, `sleep` and `say` at hand; `also`: other tasks, as an object's source.
 * Its leases run out within a second and a half. `clock`: what time it is there when it begins, in a past that the database's own clock
 * has behind it; `schedules` as a room has them.
 */
export function startOddWorker(
  database: TestDatabase,
  odd: Odd & { dataDir?: string },
  env: NodeJS.ProcessEnv = {},
): Promise<Built> {
  const file = join(scratchFolder('odd'), 'odd-worker.mjs')
  writeFileSync(file, sourceOf(odd))
  return startBuilt(
    'worker.js',
    database,
    { ...env, ...(odd.dataDir ? { MAINSTREET_DATA_DIR: odd.dataDir } : {}) },
    file,
  )
}

/** As `PULSE`, but quick. */
export const QUICK = { beatMs: 200, deadMs: 1_500 }

type Odd = { body: string; also?: string; watchdog?: number; clock?: string; schedules?: Schedule[] }

/** Right before the queue is served: the same passing of time, seen from another day. */
const shifted = (clock: string): string => `const Real = Date
const shift = Real.parse('${clock}') - Real.now()
globalThis.Date = class extends Real {
  constructor(...given) { given.length ? super(...given) : super(Real.now() + shift) }
  static now() { return Real.now() + shift }
}
`

function sourceOf({ body, also = '{}', watchdog = 60, clock, schedules = [] }: Odd): string {
  const at = (path: string): string => JSON.stringify(new URL(`../../dist/${path}`, import.meta.url).href)
  return `import { createRequire } from 'node:module'
createRequire(${at('worker.js')})('reflect-metadata')
const { buildHouse } = await import(${at('app.js')})
const { readConfig, jobsUrl } = await import(${at('config.js')})
const { startRunner } = await import(${at('jobs/runner.js')})
const { startWatchdog } = await import(${at('jobs/watchdog.js')})
const { forJob, inTransaction } = await import(${at('scope/makers.js')})
const { onCrash } = await import(${at('stopping.js')})
const { record } = await import(${at('events/record.js')})
const { deliveryOf } = await import(${at('events/deliver.js')})
const { findTenantById } = await import(${at('modules/tenancy/find-tenant.js')})
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const say = (word) => process.stdout.write(JSON.stringify({ said: word }) + '\\n')
const config = readConfig()
startWatchdog(${watchdog})
const house = await buildHouse(config, 'odd-worker')
onCrash(house.endFaults)
const mail = async (site, work) => { ${body} }
const tasks = { mail, ...(${also}) }
${clock ? shifted(clock) : ''}const running = await startRunner({ house, jobsUrl: jobsUrl(config), tasks, schedules: ${JSON.stringify(schedules)}, pulse: ${JSON.stringify(QUICK)} })
say('ready')
process.on('SIGTERM', () => running.stop().then(() => process.exit(0)))
await running.ended
`
}
