import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { root } from '../run/project.ts'
import { type Ask, radiusKm, randomFrom, tradeAsks } from './asks.ts'
import { drive } from './drive.ts'
import { type Figure, rounded } from './figure.ts'
import { type Line, plot } from './plot.ts'
import { oursOf } from './search.ts'
import { LISTINGS, type Stage } from './stage.ts'
import { quantile, steadily } from './steady.ts'
import { suggestTarget } from './suggest.ts'
import { worstTarget } from './worst-filter.ts'

export const sizes = [10_000, LISTINGS, 1_000_000]

type Grown = {
  listings: number
  rate: number
  p99: number
  suggest: number
  worst: number
  page: number
  bytes: number
}

/**
 * Ten thousand, a hundred thousand and a million listings side by side, half of each in the tenant that is asked, in turn. The more there
 * are the smaller the radius, so that each search finds about as many. Draws ops/docs/growth.svg.
 */
export async function* growth(stages: Map<number, Stage>): AsyncGenerator<Figure> {
  const grown: Grown[] = []
  const targets = [...stages].map(([listings, stage]) => {
    const asks = tradeAsks(3_000, randomFrom(stage.seed))
    return { ...oursOf(stage, asks, kmAt(listings)), label: String(listings) }
  })
  const driven = await drive(targets, { rounds: 5, seconds: 5, connections: 16 })
  for (const [listings, stage] of stages) {
    const search = driven.get(String(listings))
    const pace = { perSecond: 150, seconds: 10, connections: 16 }
    await steadily(suggestTarget(stage), pace)
    const suggest = quantile(await steadily(suggestTarget(stage), pace), 0.95)
    const worst = await drive([await worstTarget(stage)], { rounds: 3, seconds: 5, connections: 4 })
    const found = { rate: search?.rate ?? 0, p99: search?.p99 ?? 0, suggest, worst: worst.get('mainstreet')?.p99 ?? 0 }
    grown.push({ listings, ...found, page: await firstPage(stage, kmAt(listings)), bytes: await sizeOf(stage) })
  }
  yield* figuresOf(grown)
  const file = join(root, 'ops', 'docs', 'growth.svg')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, plot(linesOf(grown)))
}

/** Ten times the listings on the same ground: a circle of a tenth of the area holds as many. */
const kmAt = (listings: number) => Math.min(30, radiusKm * Math.sqrt(LISTINGS / listings))

function* figuresOf(grown: Grown[]): Generator<Figure> {
  for (const { listings, rate, p99, suggest, worst, page, bytes } of grown)
    yield {
      name: `search among ${listings.toLocaleString('en')} listings`,
      value: rounded(rate, 0),
      unit: '/s',
      bar: null,
      holds: null,
      detail: `p99 ${p99} ms; finds ${rounded(page, 0)} at the median; suggest p95 ${rounded(suggest, 1)} ms; worst filter p99 ${worst} ms; ${rounded(bytes / 1e9, 1)} GB`,
    }
  const of = (listings: number) => grown.find((each) => each.listings === listings)
  const [now, large] = [of(LISTINGS), of(1_000_000)]
  if (!now || !large) return
  const kept = rounded(large.rate / now.rate)
  const tail = rounded(large.p99 / now.p99)
  const detail = `${rounded(large.rate, 0)} against ${rounded(now.rate, 0)} a second, five rounds in turn`
  yield {
    name: 'search at 1,000,000, of its rate at 100,000',
    value: kept,
    unit: '×',
    bar: '≥ 0.7',
    holds: kept >= 0.7,
    detail,
  }
  yield {
    name: 'its p99, of that at 100,000',
    value: tail,
    unit: '×',
    bar: '≤ 3',
    holds: tail <= 3,
    detail: `${large.p99} against ${now.p99} ms`,
  }
}

function linesOf(grown: Grown[]): Line[] {
  const of = (name: string, unit: string, key: keyof Grown): Line => ({
    name,
    unit,
    points: grown.map((each) => [each.listings, each[key]]),
  })
  return [of('search, p99', 'ms', 'p99'), of('suggest, p95', 'ms', 'suggest'), of('worst filter, p99', 'ms', 'worst')]
}

/** How many are found by one search, at the median. */
async function firstPage(stage: Stage, km: number): Promise<number> {
  const counts: number[] = []
  const query = 'query ($filter: ListingFilter!) { listings(filter: $filter, first: 1) { totalCount } }'
  const asks: Ask[] = tradeAsks(40, randomFrom(stage.seed))
  for (const { words, lat, lng } of asks) {
    const body = JSON.stringify({ query, variables: { filter: { text: words, near: { lat, lng, radiusKm: km } } } })
    const headers = { 'content-type': 'application/json', 'x-tenant-id': stage.tenant.slug }
    const answer = await fetch(stage.urls.mainstreet, { method: 'POST', headers, body })
    const { data } = (await answer.json()) as { data?: { listings: { totalCount: number } } }
    counts.push(data?.listings.totalCount ?? Number.NaN)
  }
  return counts.sort((a, b) => a - b)[20] ?? Number.NaN
}

async function sizeOf({ databases }: Stage): Promise<number> {
  const truth = new pg.Client(databases.superuserUrl)
  await truth.connect()
  const { rows } = await truth.query<{ bytes: string }>('select pg_database_size(current_database()) as bytes')
  await truth.end()
  return Number(rows[0]?.bytes)
}
