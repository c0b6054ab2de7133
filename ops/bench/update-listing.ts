import { createHash } from 'node:crypto'
import autocannon from 'autocannon'
import pg from 'pg'
import { type Figure, median, ratio, rounded } from './figure.ts'
import { saidDuring, type Transaction } from './said.ts'
import { enter } from './staff.ts'
import type { Stage } from './stage.ts'

const mutation = 'mutation ($id: ID!, $input: UpdateListingInput!) { updateListing(id: $id, input: $input) { id } }'
const AT_ONCE = 8
const EACH = 400
const ROUNDS = 5
const COPY = 'bench_copy'

/**
 * A listing is changed, with its trail, its event and its search row: the whole way beside what the server then says to the database,
 * said by the bare driver, as the same role and under the same walls, in a copy of the database. Each listing is changed once.
 */
export async function* updateListing(stage: Stage): AsyncGenerator<Figure> {
  const headers = await enter(stage)
  const ids = await someListings(stage, EACH * (ROUNDS + 1) * 2)
  const copy = await copied(stage)
  const take = () => ids.splice(0, EACH)
  try {
    const told: Transaction[][] = []
    for (let round = 0; round <= ROUNDS; round++)
      told.push(await saidDuring(stage, /update\s+"?listing"?\s/i, () => change(stage, take(), headers)))
    const rates = { ours: [] as number[], bare: [] as number[] }
    for (const [round, transactions] of told.entries()) {
      const ours = await rateOf(EACH, () => change(stage, take(), headers))
      const bare = await rateOf(transactions.length, () => repeat(copy.url, transactions))
      if (round === 0) continue
      rates.ours.push(ours)
      rates.bare.push(bare)
    }
    const [ours, peer] = [median(rates.ours), median(rates.bare)]
    const statements = told.at(-1)?.[0]?.length ?? 0
    const detail = `${rounded(ours, 0)} against ${rounded(peer, 0)} a second, ${AT_ONCE} at once, medians of ${ROUNDS}; ${statements} statements a transaction`
    yield ratio('updateListing beside its bare statements', { ours, peer }, { atLeast: 0.35, detail })
  } finally {
    await copy.drop()
    await letGo(stage)
  }
}

/** What the changes left to a worker, whom this stage does not have: a server that finds it waiting would not call itself ready. */
export async function letGo({ databases }: Stage): Promise<void> {
  const truth = new pg.Client(databases.superuserUrl)
  await truth.connect()
  await truth.query('delete from graphile_worker._private_jobs')
  await truth.query("delete from event where state = 'WAITING'")
  await truth.end()
}

export async function someListings({ databases, tenant }: Stage, count: number): Promise<string[]> {
  const truth = new pg.Client(databases.superuserUrl)
  await truth.connect()
  const { rows } = await truth.query<{ id: string }>(
    "select id from listing where tenant_id = $1 and status = 'PUBLISHED' order by md5(id::text || $2) limit $3",
    [tenant.id, String(Date.now()), count],
  )
  await truth.end()
  return rows.map(({ id }) => id)
}

/** The database as it is now, under another name. Nobody may be in it while it is copied: the server comes back by itself. */
async function copied({ databases }: Stage): Promise<{ url: string; drop: () => Promise<void> }> {
  const url = new URL(databases.webUrl)
  const name = url.pathname.slice(1)
  const maker = new URL(databases.superuserUrl)
  maker.pathname = '/postgres'
  const client = new pg.Client(maker.href)
  await client.connect()
  const drop = async () => {
    await client.query(`drop database if exists ${COPY} with (force)`)
    await client.end()
  }
  await client.query(`drop database if exists ${COPY} with (force)`)
  await client.query(`alter database "${name}" with allow_connections false`)
  try {
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
    await client.query(`create database ${COPY} template "${name}"`)
  } finally {
    await client.query(`alter database "${name}" with allow_connections true`)
  }
  url.pathname = COPY
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  return { url: url.href, drop }
}

export function changeBodies(ids: string[]): string[] {
  return ids.map((id, at) => {
    const description = `Newly told: the ${at}th of its kind, with ${id.slice(-6)} things to see.`
    return JSON.stringify({ query: mutation, variables: { id, input: { description, tags: ['new', 'seen'] } } })
  })
}

/** Each of them changed once through the server. */
async function change({ urls }: Stage, ids: string[], headers: Record<string, string>): Promise<void> {
  const all = { 'content-type': 'application/json', ...headers }
  const requests = changeBodies(ids).map((body) => ({ method: 'POST' as const, headers: all, body }))
  let clients = 0
  const setupClient = (client: autocannon.Client) => {
    const own = clients++
    client.setRequests(requests.filter((_, at) => at % AT_ONCE === own))
  }
  const verifyBody = (body: unknown) => !String(body).includes('"errors"')
  const load = { url: urls.mainstreet, connections: AT_ONCE, amount: ids.length, requests, setupClient, verifyBody }
  const { non2xx, errors, mismatches } = await autocannon(load)
  if (non2xx + errors + mismatches) throw new Error(`${non2xx + errors + mismatches} changes were not taken.`)
}

/** The transactions as the server said them, by as many connections. */
async function repeat(url: string, transactions: Transaction[]): Promise<void> {
  const left = [...transactions]
  const one = async () => {
    const client = new pg.Client(url)
    // What goes wrong in one drops the copy under the others, which must not drown the reason.
    client.on('error', () => undefined)
    await client.connect()
    for (let next = left.shift(); next; next = left.shift()) {
      await client.query('begin')
      for (const { text, values } of next) await client.query({ name: nameOf(text), text, values })
      await client.query('commit')
    }
    await client.end()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
}

const names = new Map<string, string>()
function nameOf(text: string): string {
  const known = names.get(text) ?? createHash('sha256').update(text).digest('hex').slice(0, 32)
  names.set(text, known)
  return known
}

async function rateOf(count: number, run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await run()
  return (count * 1000) / (performance.now() - begun)
}
