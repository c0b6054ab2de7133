import type pg from 'pg'
import { newId } from '../kernel/ids.js'
import { makeListing } from './makers.js'
import { openClient } from './sql.js'
import { makeTenant, type Tenancy } from './tenants.js'
import { openWorld, type World } from './world.js'

/** What a request does besides being answered. */
type Fate = 'answered' | 'aborted' | 'refused inside' | 'timed out' | 'written'
type Request = { fate: Fate; town: Tenancy & { mark: string }; token: string | null; query: string }
export type Bled = {
  asked: Record<Fate, number>
  answered: number
  /** Refused as UNAVAILABLE because the machine was busy, not because the row was locked. */
  late: number
  cross: string[]
  unexpected: string[]
  idle: unknown[]
}

const read = '{ tenant { id name } me { user { id } } listings(first: 3) { nodes { name } } }'
const refused = (): string => `mutation { updateBranding(input: { logoId: "${newId()}" }) { id } }`
const written = (mark: string): string =>
  `mutation { updateTenant(input: { description: "${mark}" }) { id description } }`

/**
 * TI-09: a pool of one or two connections, requests of two tenants and of visitors all mixed, one in ten cut off in flight, one in ten
 * refused by a constraint inside its transaction, one in twenty cancelled by the statement timeout on a locked row.
 */
export async function bleed(count: number, connections: number): Promise<Bled> {
  const world = await openWorld({ DATABASE_POOL: String(connections) })
  const locker = await openClient(world.database.superuserUrl)
  try {
    const towns = [await openTown(world), await openTown(world)]
    const locked = await openTown(world)
    await locker.query('begin')
    await locker.query('select 1 from tenant where id = $1 for update', [locked.id])
    const requests = Array.from({ length: count }, (_, n) => requestOf(n, towns, locked))
    // Only now: what is made above may take its time on a busy machine.
    world.app.house.statementTimeoutMs = 150
    const bled = await ask(world, requests)
    return { ...bled, idle: await idleConnections(world) }
  } finally {
    await locker.end()
    await world.close()
  }
}

async function openTown(world: World): Promise<Request['town']> {
  const mark = newId().replaceAll('-', '')
  const town = await makeTenant(world, { name: `Town ${mark}` })
  for (let n = 0; n < 3; n++) await makeListing(world, town, { name: `Shop ${mark}` })
  return { ...town, mark }
}

/** The mix is fixed, not drawn, so that every run has the same shares; neighbours are always of different towns. */
function requestOf(n: number, towns: Request['town'][], locked: Request['town']): Request {
  const town = towns[n % 2] ?? locked
  const token = n % 3 === 0 ? null : town.owner.token
  if (n % 20 === 7) return { fate: 'timed out', town: locked, token: locked.owner.token, query: written(locked.mark) }
  if (n % 10 === 3) return { fate: 'aborted', town, token, query: read }
  if (n % 10 === 5) return { fate: 'refused inside', town, token: town.owner.token, query: refused() }
  if (n % 20 === 9) return { fate: 'written', town, token: town.owner.token, query: written(town.mark) }
  return { fate: 'answered', town, token, query: read }
}

async function ask(world: World, requests: Request[]): Promise<Omit<Bled, 'idle'>> {
  const asked = { answered: 0, aborted: 0, 'refused inside': 0, 'timed out': 0, written: 0 }
  const bled = { asked, answered: 0, late: 0, cross: [] as string[], unexpected: [] as string[] }
  let next = 0
  const worker = async (): Promise<void> => {
    for (let request = requests[next++]; request; request = requests[next++]) {
      bled.asked[request.fate]++
      const text = await send(world, request)
      if (text === null) continue
      bled.cross.push(...strangersIn(text, request, requests))
      if (request.fate !== 'timed out' && text.includes('"UNAVAILABLE"')) bled.late++
      else if (fits(request, text)) bled.answered++
      else bled.unexpected.push(`${request.fate}: ${text.slice(0, 200)}`)
    }
  }
  await Promise.all(Array.from({ length: 16 }, worker))
  return bled
}

async function send({ url }: World, { fate, town, token, query }: Request): Promise<string | null> {
  const abort = new AbortController()
  if (fate === 'aborted') setTimeout(() => abort.abort(), Math.random() * 25)
  const headers = {
    'content-type': 'application/json',
    ...(token ? { authorization: `Bearer ${token}` } : { 'x-tenant-id': town.slug }),
  }
  try {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query }),
      signal: abort.signal,
    })
    return await answer.text()
  } catch (error) {
    if (fate === 'aborted') return null
    throw error
  }
}

/** Names and ids of anybody but the one who asked. */
function strangersIn(text: string, { town }: Request, requests: Request[]): string[] {
  const others = new Set(requests.map((request) => request.town))
  others.delete(town)
  return [...others]
    .filter((other) => text.includes(other.mark) || text.includes(other.id) || text.includes(other.owner.userId))
    .map((other) => `${town.slug} was told of ${other.slug}: ${text.slice(0, 200)}`)
}

function fits({ fate, town, token }: Request, text: string): boolean {
  if (fate === 'timed out') return text.includes('"UNAVAILABLE"')
  if (fate === 'refused inside') return text.includes('"NOT_FOUND"')
  if (fate === 'written') return text.includes(`"description":"${town.mark}"`)
  const self = token ? `"me":{"user":{"id":"${town.owner.userId}"}}` : '"me":null'
  return text.includes(`"id":"${town.id}"`) && text.includes(self) && text.split(`Shop ${town.mark}`).length === 4
}

/** What every pooled connection still knows of whom it served last. */
async function idleConnections({ app, truth }: World): Promise<unknown[]> {
  const sql = `select coalesce(current_setting('app.tenant_id', true), '') as tenant, coalesce(current_setting('app.user_id', true), '') as person,
    current_setting('transaction_read_only') as reading, pg_current_xact_id_if_assigned() is not null as writing`
  const { pool } = app.house
  const clients: pg.PoolClient[] = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()))
  const found = await Promise.all(clients.map(async (client) => (await client.query(sql)).rows[0]))
  for (const client of clients) client.release()
  const open = await truth(
    `select state from pg_stat_activity where datname = current_database() and application_name like 'mainstreet-%' and state <> 'idle'`,
  )
  return [...found, ...open]
}
