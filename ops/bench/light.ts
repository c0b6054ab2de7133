import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { endChildren, runToEnd } from '../run/children.ts'
import { type Crew, gatherCrew } from '../run/crew.ts'
import { waitUntilHealthy } from '../run/health.ts'
import { boundedHeap } from '../run/heap.ts'
import { serverEnv } from '../run/installation.ts'
import { chooseFreePort } from '../run/port.ts'
import { startPostgres } from '../run/postgres.ts'
import { dataFolderOf, root } from '../run/project.ts'
import { step } from '../run/say.ts'
import type { Stopping } from '../run/stopping.ts'

/** The built server as in production on an empty database, and nobody beside it: for what needs no peers and no rows. */
export type LightStage = {
  url: string
  opsPort: number
  pid: number
  jwtSecret: string
  webUrl: string
  superuserUrl: string
  dataDir: string
  /** Another process of ours, from a script of this folder, once it answers on its port. */
  beside: (name: string, script: string, env: NodeJS.ProcessEnv) => Promise<{ url: string; pid: number }>
  /** A worker of the same installation; ended when it is told, or with the stage. */
  worker: () => { stop: () => Promise<void> }
  close: () => Promise<void>
}

export async function openLightStage(env: NodeJS.ProcessEnv, stopping: Stopping): Promise<LightStage> {
  return open(env, stopping, { name: 'bench-light', kind: 'production' })
}

/** The same, new each time, with the stand-in of whoever takes the payments, which a server in production refuses. */
export async function openPaidStage(env: NodeJS.ProcessEnv, stopping: Stopping): Promise<LightStage> {
  rmSync(join(dataFolderOf(env), 'bench-paid'), { recursive: true, force: true })
  return open(env, stopping, { name: 'bench-paid', kind: 'development' })
}

type Sort = { name: string; kind: 'production' | 'development' }

async function open(env: NodeJS.ProcessEnv, stopping: Stopping, { name, kind }: Sort): Promise<LightStage> {
  const room = join(dataFolderOf(env), name)
  mkdirSync(room, { recursive: true, mode: 0o700 })
  const crew = gatherCrew(stopping)
  try {
    return await raise({ env, room, crew, kind, asked: stopping.asked })
  } catch (error) {
    await crew.stop()
    throw error
  }
}

type Ground = { env: NodeJS.ProcessEnv; room: string; crew: Crew; kind: Sort['kind']; asked: AbortSignal }

async function raise({ env, room, crew, kind, asked }: Ground): Promise<LightStage> {
  const dataDir = join(room, 'data')
  const postgres = await step('PostgreSQL', () => startPostgres({ dataDir, signal: asked }))
  crew.onStop(() => postgres.stop())
  const [port, opsPort] = [await chooseFreePort(4821), await chooseFreePort(4831)]
  const jwtSecret = randomBytes(32).toString('base64url')
  const raised = '1000000/1000000'
  const settings = {
    PATH: env.PATH,
    BASE_DOMAIN: 'bench.example',
    SMTP_URL: 'smtp://127.0.0.1:9',
    JWT_SECRET: jwtSecret,
    OPS_PORT: String(opsPort),
    RATE_LIMIT: raised,
    RATE_LIMIT_ADDRESS: raised,
    LOGINS_PER_ADDRESS: '100000',
    FORMS_PER_ADDRESS: '100000',
  }
  const ours = {
    ...serverEnv({ env: settings, dataDir, port }, postgres),
    APP_ENV: kind,
    NODE_ENV: 'production',
  }
  const logs = join(room, 'logs')
  const script = (name: string) => join(root, 'server', 'dist', name)
  await runToEnd(crew.begin({ name: 'migrate', script: script('migrate.js'), args: ['up'], env: ours, logs }))
  const web = crew.begin({ name: 'web', script: script('main.js'), node: boundedHeap(env), env: ours, logs })
  await waitUntilHealthy(`http://127.0.0.1:${port}/health/live`, asked)
  const beside: LightStage['beside'] = async (name, file, more) => {
    const own = await chooseFreePort(4841)
    const begun = crew.begin({
      name,
      script: join(root, 'ops', 'bench', file),
      env: { PATH: env.PATH, NODE_ENV: 'production', PORT: String(own), ...more },
      logs,
    })
    await waitUntilHealthy(`http://127.0.0.1:${own}/`, asked)
    return { url: `http://127.0.0.1:${own}/`, pid: begun.who.pid }
  }
  const url = `http://127.0.0.1:${port}/graphql`
  const worker = () => {
    const begun = crew.begin({ name: 'worker', script: script('worker.js'), node: boundedHeap(env), env: ours, logs })
    return { stop: () => endChildren([begun]) }
  }
  const { webUrl } = postgres
  const superuserUrl = Object.assign(new URL(postgres.superuserUrl), { pathname: new URL(webUrl).pathname }).href
  const known = { url, opsPort, pid: web.who.pid, jwtSecret, webUrl, superuserUrl, dataDir }
  return { ...known, beside, worker, close: crew.stop }
}

/** A tenant that registers through the public door: its owner's token. */
export async function registerOwner(url: string): Promise<string> {
  const name = `town-${randomBytes(4).toString('hex')}`
  const query = 'mutation ($input: RegisterTenantInput!) { registerTenant(input: $input) { accessToken } }'
  const password = randomBytes(12).toString('base64url')
  const input = { tenantName: name, tenantSlug: name, name: 'Bench Owner', email: `owner@${name}.example`, password }
  const body = JSON.stringify({ query, variables: { input } })
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const { data, errors } = (await answer.json()) as {
    data?: { registerTenant: { accessToken: string } }
    errors?: unknown
  }
  if (!data) throw new Error(`No tenant could be registered: ${JSON.stringify(errors)}`)
  return data.registerTenant.accessToken
}
