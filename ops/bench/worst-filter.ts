import type { Target } from './drive.ts'
import { drive } from './drive.ts'
import { type Figure, rounded } from './figure.ts'
import type { Stage } from './stage.ts'

const page = `query ($filter: ListingFilter!, $after: String, $first: Int!) {
  listings(filter: $filter, sort: RELEVANCE, first: $first, after: $after) { pageInfo { endCursor } nodes { id name slug } } }`
const worst = `query ($filter: ListingFilter!, $after: String) {
  listings(filter: $filter, sort: RELEVANCE, first: 20, after: $after) { nodes { id name slug address { city } images { url } }
    totalCount facets { categories { category { slug } count } tags { tag count } openNow featured verified withPhoto } } }`

/** Words that every listing of the directory says, from four points with several cities around. */
const words = ['local', 'business', 'services', 'friendly']
const points = [
  [48.86, 2.35],
  [51.51, -0.13],
  [52.52, 13.41],
  [50.11, 8.68],
]
const AFTER = 49 * 20

/** The worst that may be asked: a thousand kilometres, a word that all have, every count beside it, the fiftieth page. */
export async function* worstFilter(stage: Stage): AsyncGenerator<Figure> {
  const target = await worstTarget(stage)
  const driven = await drive([target], { rounds: 5, seconds: 6, connections: 4 })
  const { p50, p99, rate } = driven.get(target.label) ?? { p50: 0, p99: 0, rate: 0 }
  yield {
    name: 'worst legal filter, 4 connections, p99',
    value: p99,
    unit: 'ms',
    bar: '≤ 250',
    holds: p99 <= 250,
    detail: `p50 ${p50} ms, ${rounded(rate, 0)}/s; page 50 of a common word within 1,000 km with all counts, medians of five`,
  }
}

/** The pages are walked to first: a cursor is only had from the page before. */
export async function worstTarget({ urls, tenant }: Stage): Promise<Target> {
  const headers = { 'x-tenant-id': tenant.slug }
  const bodies: string[] = []
  for (const text of words)
    for (const [lat, lng] of points) {
      const filter = { text, near: { lat, lng, radiusKm: 1_000 } }
      const after = await cursorBehind(AFTER, { url: urls.mainstreet, headers }, filter)
      bodies.push(JSON.stringify({ query: worst, variables: { filter, after } }))
    }
  return { label: 'mainstreet', url: urls.mainstreet, headers, bodies }
}

type Where = { url: string; headers: Record<string, string> }
type Page = { data?: { listings: { pageInfo: { endCursor: string | null } } }; errors?: unknown }

async function cursorBehind(rows: number, { url, headers }: Where, filter: object): Promise<string | null> {
  let after: string | null = null
  for (let left = rows; left > 0; left -= 98) {
    const body = JSON.stringify({ query: page, variables: { filter, after, first: Math.min(left, 98) } })
    const sent = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
    const { data, errors } = (await sent.json()) as Page
    if (!data) throw new Error(`A page of ${JSON.stringify(filter)}: ${JSON.stringify(errors)}`)
    after = data.listings.pageInfo.endCursor
  }
  return after
}
