import { type Search, termsOf } from './asked.js'
import { clockOf } from './clock.reads.js'
import { trait } from './lexemes.js'
import { writtenMeasure } from './measures.js'
import { everything, type Facet, type Wish } from './query.js'
import type { SearchScope } from './search.service.js'

/** What a page has settled for all that is asked of its list. */
export type Settled = { radiusKm: number | null; typos: boolean | null; scoredAt: Date | null }
const nothing: Settled = { radiusKm: null, typos: null, scoredAt: null }

/** How many the whole list holds, whatever page was asked for. */
export async function countListings(scope: SearchScope, search: Search, settled = nothing): Promise<number> {
  const [row] = await survey(scope, search, { ...settled, kind: 'TOTAL' })
  return Number(row?.listings ?? 0)
}

/** How many of the list have a trait, and of the 50 most frequent tags a listing that has it. */
export type TraitCounts = Map<string, { count: number; listingId: string | null }>

/** A list counted as a whole, in one pass. `open`: at the instant it is scored at; null where nobody asked. */
export type Counts = { total: number; featured: number; open: number | null; traits: TraitCounts }

/**
 * Counts all that was found, and its traits. What alternatives were chosen of (tags, price levels) is counted as if nothing had been
 * chosen there, for that is what choosing another one would find: one more pass for each such group.
 */
export async function countList(
  scope: SearchScope,
  search: Search,
  { settled = nothing, open = false }: { settled?: Settled; open?: boolean } = {},
): Promise<Counts> {
  const counts = await countsOf(scope, search, { ...settled, open })
  const chosen = search.wishes.filter((wish) => !('within' in wish))
  const groups = new Set(chosen.flatMap(({ facet }) => (beginningOf(facet) ? [facet] : [])))
  for (const facet of groups) {
    const others = await countsOf(scope, { ...search, wishes: without(search.wishes, facet) }, settled)
    const beginning = beginningOf(facet) ?? ''
    for (const key of counts.traits.keys()) if (key.startsWith(beginning)) counts.traits.delete(key)
    for (const [key, each] of others.traits) if (key.startsWith(beginning)) counts.traits.set(key, each)
  }
  return counts
}

/** Groups of which one of several is enough, and what their traits begin with. */
function beginningOf(facet: Facet): string | null {
  if (facet === 'anyTag') return 't'
  if (facet === 'priceLevel') return 'p'
  return facet.startsWith('field:') ? trait.field(facet.slice('field:'.length), '') : null
}
const without = (wishes: Wish[], facet: Facet): Wish[] => wishes.filter((wish) => wish.facet !== facet)

/** What the door counts beside the traits, under words that no trait is. */
const beside = { total: 'a', featured: 's', open: 'o' } as const

async function countsOf(scope: SearchScope, search: Search, given: Settled & { open?: boolean }): Promise<Counts> {
  const rows = await survey(scope, search, { ...given, kind: 'FACETS' })
  const traits: TraitCounts = new Map(
    rows.flatMap(({ key, listings, listing_id }) =>
      key === null ? [] : [[key, { count: Number(listings), listingId: listing_id }] as const],
    ),
  )
  const [total, featured, open] = [beside.total, beside.featured, beside.open].map((key) => {
    const count = traits.get(key)?.count ?? 0
    traits.delete(key)
    return count
  }) as [number, number, number]
  return { total, featured, open: given.open ? open : null, traits }
}

/** Between what a number or date of a listing found lies, and how many have one. */
export type FoundRange = { min: string; max: string; count: number }

/** By the keys of fields. What range was asked for does not narrow its own, as with counts. */
export async function findRanges(
  scope: SearchScope,
  search: Search,
  settled = nothing,
): Promise<Map<string, FoundRange>> {
  const found = await rangesOf(scope, search, settled)
  for (const wish of search.wishes) {
    if (!('within' in wish)) continue
    const others = await rangesOf(scope, { ...search, wishes: without(search.wishes, wish.facet) }, settled)
    const range = others.get(wish.key)
    if (range) found.set(wish.key, range)
  }
  return found
}

/** The door names a range by its two ends, one after the other. */
async function rangesOf(scope: SearchScope, search: Search, settled: Settled): Promise<Map<string, FoundRange>> {
  const found = new Map<string, FoundRange>()
  for (const { key, listings } of await survey(scope, search, { ...settled, kind: 'RANGES' })) {
    const [field = '', measure = ''] = (key ?? '').slice(1).split('=')
    const max = writtenMeasure(measure)
    found.set(field, { min: found.get(field)?.min ?? max, max, count: Number(listings) })
  }
  return found
}

/** A square of the map with what lies in it: where on average, the box around it, and the listing itself where it is one. */
export type Cluster = {
  listings: number
  lat: number
  lng: number
  box: { south: number; west: number; north: number; east: number }
  listingId: string | null
}

/** By squares of a map, `squares` of them around the world: at most 1,000, the most crowded first. */
export async function clusterListings(scope: SearchScope, search: Search, squares: number): Promise<Cluster[]> {
  const rows = await survey(scope, search, { ...nothing, kind: 'CLUSTERS', squares })
  return rows.map(({ listings, lat, lng, south, west, north, east, listing_id }) => ({
    ...{ listings: Number(listings), lat, lng, box: { south, west, north, east }, listingId: listing_id },
  }))
}

type Row = { key: string | null; listings: string; listing_id: string | null } & Record<Numbers, number>
type Numbers = 'lat' | 'lng' | 'south' | 'west' | 'north' | 'east'
type Survey = Settled & { kind: 'TOTAL' | 'FACETS' | 'RANGES' | 'CLUSTERS'; squares?: number; open?: boolean }

const PARAMETERS = 16
const sql = `select * from survey_listings(${Array.from({ length: PARAMETERS }, (_, nth) => `$${nth + 1}`).join(', ')})`

async function survey(scope: SearchScope, search: Search, { kind, squares, open, ...settled }: Survey): Promise<Row[]> {
  if (!scope.tenant) return []
  const scoredAt = settled.scoredAt ?? scope.now()
  const terms = termsOf(scope.tenant.id, search, settled.radiusKm)
  if (!terms) return []
  const forgiving = settled.typos
  const tolerance = forgiving === false ? null : terms.tolerance?.()
  const clock = await clockOf(scope, search.openNow ? scoredAt : search.openAt)
  const now = open ? await clockOf(scope, scoredAt) : null
  // A total of everything is counted from an index in order; whatever else is counted, by keys.
  const counted =
    terms.lookup ?? (kind === 'TOTAL' && isUnfiltered(search, terms.wanted) ? null : everything(scope.tenant.id))
  return scope.connection.prepared<Row>('survey-listings', sql, [
    ...[kind, scoredAt.toISOString(), search.statuses, counted],
    ...[tolerance ? JSON.stringify(tolerance.words) : null, tolerance?.filters ?? null],
    ...[terms.wanted, terms.lat, terms.lng, terms.radiusKm, terms.area, search.featured],
    ...[clock, forgiving, now, squares ?? null],
  ])
}

function isUnfiltered({ area, featured, openNow, openAt }: Search, wanted: string | null): boolean {
  return wanted === null && area === null && featured === null && !openNow && openAt === null
}
