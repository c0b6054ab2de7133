import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestDatabase } from './database.js'
import { type Built, startBuilt } from './process.js'

/**
 * A worker process of the built server whose tasks are a test's: it may hang, loop or be killed. `body` is the source of the task `mail`,
 * with `site`, `work`, `inTransaction`, `forJob`, `record`, `sleep` and `say` at hand; `also`: other tasks, as an object's source.
 * Its leases run out within a second and a half.
 */
export function startOddWorker(
  database: TestDatabase,
  odd: { body: string; also?: string; watchdog?: number; dataDir?: string },
  env: NodeJS.ProcessEnv = {},
): Promise<Built> {
  const file = join(mkdtempSync(join(tmpdir(), 'mainstreet-odd-')), 'odd-worker.mjs')
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

function sourceOf({ body, also = '{}', watchdog = 60 }: { body: string; also?: string; watchdog?: number }): string {
  const at = (path: string): string => JSON.stringify(new URL(`../../dist/${path}`, import.meta.url).href)
  return `import { createRequire } from 'node:module'
createRequire(${at('worker.js')})('reflect-metadata')
const { buildHouse } = await import(${at('app.js')})
const { readConfig, jobsUrl } = await import(${at('config.js')})
const { startRunner } = await import(${at('jobs/runner.js')})
const { startWatchdog } = await import(${at('jobs/watchdog.js')})
const { forJob, inTransaction } = await import(${at('scope/makers.js')})
const { record } = await import(${at('events/record.js')})
const { deliveryOf } = await import(${at('events/deliver.js')})
const { findTenantById } = await import(${at('modules/tenancy/find-tenant.js')})
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const say = (word) => process.stdout.write(JSON.stringify({ said: word }) + '\\n')
const config = readConfig()
startWatchdog(${watchdog})
const house = await buildHouse(config, 'odd-worker')
const mail = async (site, work) => { ${body} }
const tasks = { mail, ...(${also}) }
const running = await startRunner({ house, jobsUrl: jobsUrl(config), tasks, schedules: [], pulse: ${JSON.stringify(QUICK)} })
say('ready')
process.on('SIGTERM', () => running.stop().then(() => process.exit(0)))
await running.ended
`
}
