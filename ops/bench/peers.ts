import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { root } from '../run/project.ts'
import { Refusal, step } from '../run/say.ts'
import { runTool } from '../run/tool.ts'

/** Where the peers' programs and data are described; null where they are absent. */
export function peersFolder(env: NodeJS.ProcessEnv): string | null {
  const folder = resolve(root, env.REFERENCE_DIR ?? '../shared', 'bench', 'peers')
  return existsSync(join(folder, 'data.sql')) ? folder : null
}

/** A copy of the peers with their packages, made once for each lockfile. */
export async function installPeers(folder: string, room: string, signal: AbortSignal): Promise<string> {
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
    .slice(0, 12)
  const copy = join(room, `peers-${lock}`)
  if (existsSync(join(copy, 'node_modules', 'postgraphile'))) return copy
  mkdirSync(copy, { recursive: true })
  cpSync(folder, copy, { recursive: true })
  const done = await step('Installing the peers', () =>
    runTool('npm', ['ci', '--no-audit', '--no-fund'], { cwd: copy, env: process.env, signal }),
  )
  if (!done.ok) throw new Refusal(`Installing the peers failed:\n\n${done.said}`)
  return copy
}

type Addresses = { superuserUrl: string; peersUrl: string }

/** The peers' own database with their rows, from their own SQL. */
export async function fillPeers(
  { superuserUrl, peersUrl }: Addresses,
  folder: string,
  listings: number,
): Promise<void> {
  const maker = await connect(superuserUrl)
  await maker.query('drop database if exists peers')
  await maker.query('create database peers')
  await maker.end()
  const client = await connect(peersUrl)
  await client.query(readFileSync(join(folder, 'schema.sql'), 'utf8'))
  // psql would put the number in; `::` is a cast.
  await client.query(readFileSync(join(folder, 'data.sql'), 'utf8').replace(/(?<!:):n\b/g, String(listings)))
  await client.query(readFileSync(join(root, 'ops', 'bench', 'rich.sql'), 'utf8'))
  await client.query('vacuum analyze')
  await client.end()
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client(url)
  await client.connect()
  return client
}
