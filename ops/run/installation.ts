import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runToEnd } from './children.ts'
import { type Crew, gatherCrew } from './crew.ts'
import { useExternal } from './external.ts'
import { type DatabaseAddresses, type DataFolder, openDataFolder } from './folder.ts'
import { waitUntilHealthy } from './health.ts'
import { boundedHeap } from './heap.ts'
import { chooseFreePair, refuseTakenPort } from './port.ts'
import { runPostgres } from './postgres.ts'
import { root } from './project.ts'
import { Refusal, step } from './say.ts'
import { secretsOf } from './secrets.ts'
import { type Stopping, unlessStopped } from './stopping.ts'

/** What a run is made of. `env` is what its processes get beside addresses and secrets; `serverDir` holds the built server. */
export type Plan = {
  command: string
  dataDir: string
  port: number
  demo: boolean
  env: NodeJS.ProcessEnv
  serverDir?: string
  fsync?: boolean
}

/** A whole running installation. `broken` settles with a sentence when one of its processes ends by itself. */
export type Installation = {
  url: string
  /** Where the web process serves its metrics; the worker's are on the next port. */
  metricsUrl: string
  env: NodeJS.ProcessEnv
  broken: Promise<string>
  stop: () => Promise<void>
}

/** Data folder, database, migrations, then web, worker and demo. What was begun is ended when one of them fails. */
export async function startInstallation(plan: Plan, stopping: Stopping): Promise<Installation> {
  // Whatever a process of this run writes is for this account alone.
  process.umask(0o077)
  const folder = await openDataFolder(plan.dataDir, plan.command)
  const crew = gatherCrew(stopping, (children) => folder.note({ children }))
  crew.onStop(folder.release)
  try {
    return await bringUp(plan, { folder, crew, asked: stopping.asked, hurried: stopping.hurried })
  } catch (error) {
    await crew.stop()
    throw error
  }
}

type Site = Stopping & { folder: DataFolder; crew: Crew }

async function bringUp(plan: Plan, { folder, crew, ...stopping }: Site): Promise<Installation> {
  await refuseTakenPort(plan.port)
  const database = await openDatabase(plan, { folder, crew, ...stopping })
  folder.note({ addresses: database.addresses })
  const opsPort = Number(plan.env.OPS_PORT || (await chooseFreePair(9464)))
  const env = { ...serverEnv(plan, database.addresses), OPS_PORT: String(opsPort) }
  const begin = (name: string, script: string, more: { args?: string[]; node?: string[] } = {}) =>
    crew.begin({
      name,
      script: join(plan.serverDir ?? defaultServer, script),
      ...more,
      env,
      logs: join(plan.dataDir, 'logs'),
    })

  const migrated = step('Migrations', () => runToEnd(begin('migrate', 'migrate.js', { args: ['up'] })))
  await unlessStopped(migrated, stopping.asked)
  const broken = Promise.race([crew.watch([begin('web', 'main.js', { node: boundedHeap(env) })]), database.broken])
  const url = `http://localhost:${plan.port}`
  const ready = Promise.all([
    step('Web process', () => waitUntilHealthy(`${url}/health/live`, stopping.asked)),
    demoIsDue(plan, database) && step('Demo', () => runToEnd(begin('demo', 'demo/load.js'))),
  ])
  await unlessStopped(Promise.race([ready, broken.then(refuse)]), stopping.asked)
  // Not before: loading both at once would nearly double the time until the first page on two cores.
  const worker = crew.keep(() => begin('worker', 'worker.js', { node: boundedHeap(env) }))
  folder.note({ url })
  const metricsUrl = `http://${plan.env.OPS_HOST || '127.0.0.1'}:${opsPort}/metrics`
  return { url, metricsUrl, env, broken: Promise.race([broken, worker]), stop: crew.stop }
}

const defaultServer = join(root, 'server', 'dist')

type Database = { addresses: DatabaseAddresses; broken: Promise<string>; kept: boolean }

async function openDatabase(plan: Plan, { folder, crew, asked, hurried }: Site): Promise<Database> {
  if (plan.env.DATABASE_URL) {
    return { addresses: await useExternal(plan.env, plan.dataDir), broken: new Promise(() => {}), kept: false }
  }
  const postgres = await step('PostgreSQL', () => runPostgres(folder, { fsync: plan.fsync, signal: asked }))
  crew.onStop(() => postgres.stop(hurried))
  const { webUrl, ownerUrl, platformUrl, jobsUrl } = postgres
  const broken = postgres.ended.then(
    () => `PostgreSQL ended by itself (${join(plan.dataDir, 'logs', 'postgres.log')}).`,
  )
  return { addresses: { webUrl, ownerUrl, platformUrl, jobsUrl }, broken, kept: !postgres.isNew }
}

/** Even to see that everything is there takes a process and seconds; the file is written when the demo is complete. */
function demoIsDue({ demo, dataDir }: Plan, { kept }: Database): boolean {
  return demo && !(kept && existsSync(join(dataDir, 'demo.json')))
}

/** What the server's processes are told. A secret that is set wins over the data folder's own. */
export function serverEnv(
  plan: Pick<Plan, 'env' | 'dataDir' | 'port'>,
  addresses: DatabaseAddresses,
): NodeJS.ProcessEnv {
  return {
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.mainstreet', 'compiled'),
    STORAGE_DIR: join(plan.dataDir, 'files'),
    ...secretsOf(plan.dataDir),
    ...Object.fromEntries(Object.entries(plan.env).filter(([, value]) => value !== '')),
    PORT: String(plan.port),
    MAINSTREET_DATA_DIR: plan.dataDir,
    DATABASE_URL: addresses.webUrl,
    DATABASE_OWNER_URL: addresses.ownerUrl,
    DATABASE_PLATFORM_URL: addresses.platformUrl,
    DATABASE_JOBS_URL: addresses.jobsUrl,
  }
}

function refuse(sentence: string): never {
  throw new Refusal(sentence)
}
