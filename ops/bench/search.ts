import pg from 'pg'
import { type Ask, otherAsks, radiusKm, randomFrom, tradeAsks } from './asks.ts'
import { type Around, drive, type Target } from './drive.ts'
import { type Figure, ratio, rounded } from './figure.ts'
import { expected, prepareOracle } from './oracle.ts'
import { cpuOf, peakOf } from './processes.ts'
import type { Stage } from './stage.ts'

const query = `query ($filter: ListingFilter!) { listings(filter: $filter, sort: RELEVANCE, first: 20) { nodes {
  id name slug address { city } location { lat lng } images { url alt } category { name slug }
  endorsements(first: 2) { nodes { comment wouldRepeat } } } } }`
const peerQuery = `query ($tenant: UUID!, $q: String!, $lat: Float!, $lng: Float!, $km: Float!) {
  searchListingsList(tenant: $tenant, q: $q, inLat: $lat, inLng: $lng, radiusKm: $km) {
    rowId name slug city lat lng images categoryByCategoryId { name slug } endorsementsByListingIdList { comment wouldRepeat } } }`

const load = { rounds: 5, seconds: 6, connections: 16 }

/** The listing search through the whole stack beside PostGraphile and beside the bare handler, and what it costs. */
export async function* search(stage: Stage): AsyncGenerator<Figure> {
  const trades = tradeAsks(5_000, randomFrom(stage.seed))
  const checked = await compare(stage)
  const cpu = new Map<string, { ms: number; requests: number }>()
  const around: Around = async (target, run) => {
    const pid = stage.pids[target.label as keyof Stage['pids']]
    const before = cpuOf(pid)
    const driven = await run()
    const sum = cpu.get(target.label) ?? { ms: 0, requests: 0 }
    cpu.set(target.label, { ms: sum.ms + cpuOf(pid) - before, requests: sum.requests + driven.requests })
    return driven
  }
  const driven = await drive([oursOf(stage, trades), ...peersOf(stage, trades)], load, around)
  yield* compared('trades', driven, checked)
  const cost = (label: string) => rounded((cpu.get(label)?.ms ?? 0) / (cpu.get(label)?.requests ?? 1), 3)
  const others = `PostGraphile ${cost('postgraphile')} ms, raw ${cost('raw')} ms`
  yield {
    name: 'CPU of the web process per search',
    value: cost('mainstreet'),
    unit: 'ms',
    bar: null,
    holds: null,
    detail: others,
  }

  const other = otherAsks(5_000, randomFrom(stage.seed))
  yield* compared(
    'other words',
    await drive([oursOf(stage, other), ...peersOf(stage, other)], load),
    'not only hits: see asks.ts',
  )
  const peak = rounded(peakOf(stage.pids.mainstreet), 0)
  const peers = `PostGraphile ${rounded(peakOf(stage.pids.postgraphile), 0)} MB, raw ${rounded(peakOf(stage.pids.raw), 0)} MB`
  yield {
    name: 'peak memory of the web process',
    value: peak,
    unit: 'MB',
    bar: '≤ 350',
    holds: peak <= 350,
    detail: peers,
  }
}

function* compared(kind: string, driven: Awaited<ReturnType<typeof drive>>, more: string): Generator<Figure> {
  const side = (label: string) => {
    const it = driven.get(label)
    return {
      rate: it?.rate ?? 0,
      told: `${label} ${rounded(it?.rate ?? 0, 0)}/s, p50 ${it?.p50} ms, p99 ${it?.p99} ms`,
    }
  }
  const [ours, graph, raw] = [side('mainstreet'), side('postgraphile'), side('raw')]
  yield ratio(
    `search, ${kind}, beside PostGraphile`,
    { ours: ours.rate, peer: graph.rate },
    { atLeast: 1.5, detail: `${ours.told}; ${graph.told}; ${more}` },
  )
  yield ratio(
    `search, ${kind}, beside the bare handler`,
    { ours: ours.rate, peer: raw.rate },
    { atLeast: 1, detail: raw.told },
  )
}

const variablesOf = ({ words, lat, lng }: Ask, km: number) => ({
  filter: { text: words, near: { lat, lng, radiusKm: km } },
})

export function searchBodies(asks: Ask[], km = radiusKm): string[] {
  return asks.map((ask) => JSON.stringify({ query, variables: variablesOf(ask, km) }))
}

export function oursOf({ urls, tenant }: Stage, asks: Ask[], km = radiusKm): Target {
  const bodies = searchBodies(asks, km)
  return { label: 'mainstreet', url: urls.mainstreet, headers: { 'x-tenant-id': tenant.slug }, bodies }
}

function peersOf({ urls, tenant }: Stage, asks: Ask[]): Target[] {
  const bodies = asks.map(({ words, lat, lng }) =>
    JSON.stringify({ query: peerQuery, variables: { tenant: tenant.id, q: words, lat, lng, km: radiusKm } }),
  )
  return [
    { label: 'postgraphile', url: urls.postgraphile, headers: {}, bodies },
    { label: 'raw', url: urls.raw, headers: {}, bodies },
  ]
}

type Node = {
  name: string
  images: { url: string }[]
  category: { name: string }
  endorsements: { nodes: { comment: string }[] }
}

/** Fifty answers of the running server against the oracle: names in order, picture, category, endorsements. */
async function compare(stage: Stage): Promise<string> {
  const truth = new pg.Client(stage.databases.superuserUrl)
  await truth.connect()
  await prepareOracle(truth)
  let same = 0
  for (const ask of tradeAsks(50, randomFrom(stage.seed + 2))) {
    const wanted = await expected(truth, stage.tenant.id, ask)
    if (!wanted) continue
    const { url, headers, bodies } = oursOf(stage, [ask])
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: bodies[0],
    })
    const { data, errors } = (await answer.json()) as { data?: { listings: { nodes: Node[] } }; errors?: unknown }
    if (!data) throw new Error(`"${ask.words}": ${answer.status} ${JSON.stringify(errors)}`)
    const got = data.listings.nodes.map(tellOf).join('\n')
    const want = wanted
      .map(({ name, image, comments, category }) => [name, category, image, ...comments].join(' | '))
      .join('\n')
    if (got !== want) throw new Error(`"${ask.words}" near ${ask.lat}, ${ask.lng} answers\n${got}\ninstead of\n${want}`)
    same++
  }
  await truth.end()
  return `${same} of 50 answers compared with the oracle, all the same`
}

function tellOf({ name, category, images, endorsements }: Node): string {
  const [, image = ''] = /([0-9a-f]{64})/.exec(images[0]?.url ?? '') ?? []
  return [name, category.name, image, ...endorsements.nodes.map(({ comment }) => comment)].join(' | ')
}
