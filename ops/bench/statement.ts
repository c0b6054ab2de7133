import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { root } from '../run/project.ts'
import { type Ask, otherAsks, radiusKm, randomFrom, tradeAsks } from './asks.ts'
import { type Figure, median, ratio, rounded } from './figure.ts'
import { expected, prepareOracle } from './oracle.ts'
import type { Stage } from './stage.ts'

type Question = (ask: Ask) => Promise<string[]>
type Side = { ask: Question; client: pg.Client }

/** The search statement alone, through its door as the web role, beside the peers': one driver, one connection each, in turn. */
export async function* statement(stage: Stage): AsyncGenerator<Figure> {
  const ours = await oursOf(stage)
  const peer = await peerOf(stage)
  // What goes wrong here stops the database first, which must not drown the reason.
  for (const { client } of [ours, peer]) client.on('error', () => undefined)
  try {
    const checked = await compare(stage, ours.ask)
    const kinds = {
      trades: tradeAsks(5_000, randomFrom(stage.seed)),
      'other words': otherAsks(5_000, randomFrom(stage.seed)),
    }
    for (const [kind, asks] of Object.entries(kinds)) {
      const rates = await alternate({ ours: ours.ask, peer: peer.ask }, asks)
      const detail = `${rounded(rates.ours, 0)} against ${rounded(rates.peer, 0)} statements/s on one connection, medians of five; ${checked}`
      yield ratio(`search statement, ${kind}`, rates, { atLeast: 4, detail })
    }
  } finally {
    await Promise.all([ours.client.end(), peer.client.end()])
  }
}

async function alternate(sides: { ours: Question; peer: Question }, asks: Ask[]) {
  const rates = { ours: [] as number[], peer: [] as number[] }
  for (let round = 0; round <= 5; round++)
    for (const side of ['ours', 'peer'] as const) {
      const rate = await rateOf(sides[side], asks, round ? 3_000 : 1_000)
      if (round) rates[side].push(rate)
    }
  return { ours: median(rates.ours), peer: median(rates.peer) }
}

let next = 0
async function rateOf(question: Question, asks: Ask[], milliseconds: number): Promise<number> {
  const begun = performance.now()
  let done = 0
  for (; performance.now() - begun < milliseconds; done++) await question(asks[next++ % asks.length] as Ask)
  return (done * 1000) / (performance.now() - begun)
}

async function compare({ tenant, databases, seed }: Stage, question: Question): Promise<string> {
  const truth = new pg.Client(databases.superuserUrl)
  truth.on('error', () => undefined)
  await truth.connect()
  await prepareOracle(truth)
  let same = 0
  for (const ask of tradeAsks(50, randomFrom(seed + 1))) {
    const wanted = await expected(truth, tenant.id, ask)
    if (!wanted) continue
    const ids = await question(ask)
    const { rows } = await truth.query(
      'select name from unnest($2::uuid[]) with ordinality i (id, at) join listing l using (id) where l.tenant_id = $1 order by at',
      [tenant.id, ids],
    )
    const names = rows.map((row) => row.name)
    if (names.join() !== wanted.map((each) => each.name).join())
      throw new Error(
        `"${ask.words}" near ${ask.lat}, ${ask.lng}: ${names.join(', ')} instead of ${wanted.map((each) => each.name).join(', ')}`,
      )
    same++
  }
  await truth.end()
  return `${same} of 50 answers compared with the oracle, all the same`
}

type Searched = { hits: { id: string }[] }
type SearchModule = { searchListings: (scope: object, search: object) => Promise<Searched> }

async function oursOf({ databases, tenant }: Stage): Promise<Side> {
  const file = join(root, 'server', 'dist', 'modules', 'directory', 'search', 'search.reads.js')
  const { searchListings } = (await import(pathToFileURL(file).href)) as SearchModule
  const client = new pg.Client(databases.webUrl)
  await client.connect()
  await client.query("select set_config('app.tenant_id', $1, false)", [tenant.id])
  const arrays = async (name: string, text: string, values: unknown[]) =>
    (await client.query({ name, text, values, rowMode: 'array' })).rows
  const scope = { connection: { arrays }, tenant, now: () => new Date() }
  const rest = {
    area: null,
    wishes: [],
    openAt: null,
    openNow: false,
    featured: null,
    statuses: ['PUBLISHED'],
    sort: 'RELEVANCE',
    first: 20,
    after: null,
  }
  const ask: Question = async ({ words, lat, lng }) => {
    const { hits } = await searchListings(scope, { ...rest, text: words, near: { lat, lng, radiusKm } })
    return hits.map(({ id }) => id)
  }
  return { ask, client }
}

async function peerOf({ databases, tenant }: Stage): Promise<Side> {
  const client = new pg.Client(databases.peersUrl)
  await client.connect()
  const text = 'select id, name, slug, city, lat, lng, images from dir.search_listings($1, $2, $3, $4, $5, 20)'
  const ask: Question = async ({ words, lat, lng }) =>
    (await client.query({ name: 'peer', text, values: [tenant.id, words, lat, lng, radiusKm] })).rows.map(
      (row) => row.id,
    )
  return { ask, client }
}
