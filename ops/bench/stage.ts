import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { type Child, runToEnd } from '../run/children.ts'
import { type Crew, gatherCrew } from '../run/crew.ts'
import { waitUntilHealthy } from '../run/health.ts'
import { boundedHeap } from '../run/heap.ts'
import { hashOf } from '../run/inputs.ts'
import { serverEnv } from '../run/installation.ts'
import { chooseFreePort } from '../run/port.ts'
import { type Postgres, startPostgres } from '../run/postgres.ts'
import { dataFolderOf, readJson, root, writeJson } from '../run/project.ts'
import { say, step } from '../run/say.ts'
import { type Stopping, unlessStopped } from '../run/stopping.ts'
import { fill } from './fill.ts'
import { fillPeers, installPeers, peersFolder } from './peers.ts'

/** Of which half are in the tenant that is asked. */
export const LISTINGS = 100_000

/** Everything a bench needs: the built server and its peers at work on the same rows, each in its own database of one PostgreSQL. */
export type Stage = {
  tenant: { id: string; slug: string }
  /** A smaller one whose listings have all that a page can show (rich.sql). */
  rich: { id: string; slug: string }
  databases: { superuserUrl: string; webUrl: string; peersUrl: string }
  urls: Record<Side, string>
  pids: Record<Side, number>
  seed: number
  /** Of the bench's own data: where everything that was begun writes. */
  room: string
  /** A further process of the built server, as the web process has it. */
  begin: (name: string, script: string) => Child
  close: () => Promise<void>
}
export type Side = 'mainstreet' | 'postgraphile' | 'raw'

/**
 * Null, with a message, where the peers are absent: without their rows there is nothing to measure against. Each number of `listings`
 * has databases of its own, so several stages may stand side by side.
 */
export async function openStage(
  env: NodeJS.ProcessEnv,
  stopping: Stopping,
  listings = LISTINGS,
): Promise<Stage | null> {
  const folder = peersFolder(env)
  if (!folder) {
    say('The peers are absent (REFERENCE_DIR, bench/peers): nothing to measure against. Skipped.')
    return null
  }
  const room = join(dataFolderOf(env), listings === LISTINGS ? 'bench' : `bench-${listings}`)
  mkdirSync(room, { recursive: true, mode: 0o700 })
  const crew = gatherCrew(stopping)
  try {
    return await raise({ env, folder, room, listings, crew, asked: stopping.asked })
  } catch (error) {
    await crew.stop()
    throw error
  }
}

/** Several at once, each with its own number of listings: what one does not need, it does not take. */
export type Stages = { by: Map<number, Stage>; close: () => Promise<void> }

export async function openStages(env: NodeJS.ProcessEnv, stopping: Stopping, sizes: number[]): Promise<Stages | null> {
  const by = new Map<number, Stage>()
  const close = async () => {
    for (const stage of by.values()) await stage.close()
  }
  for (const listings of sizes) {
    const stage = await openStage(env, stopping, listings).catch(async (error) => {
      await close()
      throw error
    })
    if (!stage) return null
    by.set(listings, stage)
  }
  return { by, close }
}

/** The superuser's way past the walls, in the named database. */
function past(postgres: Postgres, database: string): string {
  const address = new URL(postgres.superuserUrl)
  address.pathname = database
  return address.href
}

type Ground = {
  env: NodeJS.ProcessEnv
  folder: string
  room: string
  listings: number
  crew: Crew
  asked: AbortSignal
}

async function raise(ground: Ground): Promise<Stage> {
  const { folder, room, crew, asked } = ground
  const copy = await installPeers(folder, room, asked)
  const { postgres, superuserUrl, peersUrl } = await databasesOf(ground)
  const [web, graph, raw] = [await chooseFreePort(4811), await chooseFreePort(4812), await chooseFreePort(4813)]
  const production = { APP_ENV: 'production', NODE_ENV: 'production' }
  const logs = join(room, 'logs')
  const server = crew.begin({
    name: 'web',
    script: serverScript('main.js'),
    node: boundedHeap(ground.env),
    env: { ...envOf(ground, postgres, web), ...production },
    logs,
  })
  const peer = (name: string, port: number) =>
    crew.begin({
      name,
      script: join(copy, `${name}.mjs`),
      env: { PATH: process.env.PATH, NODE_ENV: 'production', DATABASE_URL: peersUrl, PORT: String(port) },
      cwd: copy,
      logs,
    })
  const [postgraphile, rawpg] = [peer('postgraphile', graph), peer('rawpg', raw)]
  const ready = Promise.all([
    waitUntilHealthy(`http://127.0.0.1:${web}/health/ready`, asked),
    waitUntilListening(graph, asked),
    waitUntilListening(raw, asked),
  ])
  await unlessStopped(Promise.race([ready, crew.watch([server, postgraphile, rawpg]).then(refuse)]), asked)
  return {
    tenant: await tenantOf(peersUrl, 't1'),
    rich: await tenantOf(peersUrl, 't2'),
    databases: { superuserUrl, webUrl: postgres.webUrl, peersUrl },
    urls: {
      mainstreet: `http://127.0.0.1:${web}/graphql`,
      postgraphile: `http://127.0.0.1:${graph}/graphql`,
      raw: `http://127.0.0.1:${raw}/`,
    },
    pids: { mainstreet: server.who.pid, postgraphile: postgraphile.who.pid, raw: rawpg.who.pid },
    seed: Number(ground.env.SEED ?? Date.now() % 1e9),
    room,
    begin: (name, script) =>
      crew.begin({
        ...{ name, script: serverScript(script), node: boundedHeap(ground.env), logs },
        env: { ...envOf(ground, postgres, web), ...production },
      }),
    close: crew.stop,
  }
}

const serverScript = (script: string) => join(root, 'server', 'dist', script)

/** As production sets it, with limits raised: a bench asks from one address. */
function envOf({ room, env }: Ground, postgres: Postgres, port: number): NodeJS.ProcessEnv {
  const raised = '1000000/1000000'
  const settings = {
    PATH: env.PATH,
    BASE_DOMAIN: 'bench.example',
    SMTP_URL: 'smtp://127.0.0.1:9',
    RATE_LIMIT: raised,
    RATE_LIMIT_ADDRESS: raised,
    // Counting is part of what is measured.
    OPS_PORT: '0',
    ...(env.NODE_OPTIONS ? { NODE_OPTIONS: env.NODE_OPTIONS } : {}),
  }
  return serverEnv({ env: settings, dataDir: join(room, 'data'), port }, postgres)
}

/** Loading takes minutes: what the rows are made by decides whether those of the last run still stand, for a week. */
async function databasesOf(ground: Ground): Promise<{ postgres: Postgres; superuserUrl: string; peersUrl: string }> {
  const { folder, room, listings, crew, asked } = ground
  const made = hashOf([
    'migrations',
    'server/dist/modules/directory/search',
    'ops/bench/fill.ts',
    'ops/bench/peers.ts',
    'ops/bench/rich.sql',
    folder,
  ])
  const stamp = join(room, 'filled.json')
  const filled = readJson<{ made: string; at: number }>(stamp)
  const fresh = filled?.made !== made || Date.now() - filled.at > 7 * 86_400_000
  const start = () => step('PostgreSQL', () => startPostgres({ dataDir: join(room, 'data'), signal: asked }))
  let postgres = await start()
  if (fresh) rmSync(stamp, { force: true })
  if (fresh && !postgres.isNew) {
    await postgres.remove()
    postgres = await start()
  }
  crew.onStop(() => postgres.stop())
  const peersUrl = past(postgres, '/peers')
  const superuserUrl = past(postgres, new URL(postgres.webUrl).pathname)
  if (fresh) {
    const migrating = crew.begin({
      name: 'migrate',
      script: serverScript('migrate.js'),
      args: ['up'],
      env: envOf(ground, postgres, 1),
    })
    await unlessStopped(runToEnd(migrating), asked)
    await step(`The peers' ${listings.toLocaleString('en')} listings`, () =>
      fillPeers({ superuserUrl, peersUrl }, folder, listings),
    )
    const addresses = { superuserUrl, webUrl: postgres.webUrl, peersUrl }
    await step('The same in our own tables', () => unlessStopped(fill(addresses), asked))
    writeJson(stamp, { made, at: Date.now() })
  }
  return { postgres, superuserUrl, peersUrl }
}

async function tenantOf(peersUrl: string, slug: string): Promise<Stage['tenant']> {
  const client = new pg.Client(peersUrl)
  await client.connect()
  const { rows } = await client.query<Stage['tenant']>('select id, slug from dir.tenant where slug = $1', [slug])
  await client.end()
  return rows[0] ?? refuse(`The peers have no tenant ${slug}.`)
}

async function waitUntilListening(port: number, asked: AbortSignal): Promise<void> {
  const answers = async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: '{}' }).catch(() => null)
    await answer?.body?.cancel()
    return answer !== null
  }
  while (!(await answers())) await unlessStopped(new Promise((wake) => setTimeout(wake, 100)), asked)
}

function refuse(sentence: string): never {
  throw new Error(sentence)
}
