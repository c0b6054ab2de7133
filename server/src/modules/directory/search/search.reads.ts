import { type Asked, askedOf, type Search, type Terms, termsOf, widening } from './asked.js'
import { clockOf } from './clock.reads.js'
import { type Place, type Sort, writeCursor } from './cursor.js'
import type { SearchScope } from './search.service.js'

export type { Search } from './asked.js'

type RankTerms = {
  score: number
  planWeight: number
  textMatch: number
  featuredBoost: number
  endorsementPoints: number
  proximityBonus: number
}
/** One found listing: why it stands there, how far it is, the cursor behind it, and its row where rows were asked for. */
export type Hit<T = unknown> = {
  id: string
  cursor: string
  rank: RankTerms
  distanceKm: number | null
  row: T | null
}
/** The row of a found listing, read in the same statement: a select for its id, its arguments numbered from `argument` on. */
export type Rows<T> = {
  name: string
  sql: (id: string, argument: number) => string
  values: unknown[]
  show: (columns: unknown[], from: number) => T
}

/** A page, and for whatever else is asked of its list: how far a circle without a radius had to grow, whether mistakes were forgiven, when. */
export type Found<T> = { hits: Hit<T>[]; hasNextPage: boolean } & {
  radiusKm: number | null
  typos: boolean
  scoredAt: Date
}

/**
 * A page of listings through the door `search_listings`. The caller has decided which statuses the viewer may see; the rows themselves
 * are read under row-level security. Mistakes are forgiven only where the words as they stand find fewer than five: the door
 * decides it on the first page, the cursor keeps it.
 */
export async function searchListings<T>(scope: SearchScope, search: Search, rows?: Rows<T>): Promise<Found<T>> {
  const asked = askedOf(scope, search)
  const { rows: found, radiusKm } = await foundRows(scope, search, { ...asked, rows })
  // Where mistakes came to be forgiven, the exact hits stand before the marked ones and among them.
  const typos = asked.place?.typos ?? found.some((row) => row[at.forgiven])
  const page = asked.place ? found : found.filter((row) => row[at.forgiven] === typos)
  const list = { ...asked, sort: search.sort, typos, radiusKm: search.near?.radiusKm === null ? radiusKm : null }
  const hits = page.slice(0, search.first).map((row) => hitOf(row, list, rows))
  return { hits, hasNextPage: page.length > search.first, radiusKm, typos, scoredAt: asked.scoredAt }
}

type Call = Asked & { rows?: Rows<unknown> | undefined }
type Reach = { rows: Row[]; radiusKm: number | null }

async function foundRows(scope: SearchScope, search: Search, call: Call): Promise<Reach> {
  const tenantId = scope.tenant?.id
  if (!tenantId) return { rows: [], radiusKm: null }
  const { place } = call
  if (search.near?.radiusKm === null && !place) return widened(scope, { ...search, tenantId }, call)
  const terms = termsOf(tenantId, search, place?.radiusKm ?? null)
  const forgiving = place?.typos ?? search.forgiving ?? null
  return {
    rows: terms ? await throughDoor(scope, search, { ...call, terms, forgiving }) : [],
    radiusKm: terms?.radiusKm ?? null,
  }
}

/** The circle grows until it holds a page. What was typed is taken at its word as far as the furthest place, before mistakes are forgiven nearby. */
async function widened(scope: SearchScope, search: Search & { tenantId: string }, call: Call): Promise<Reach> {
  let found: Reach = { rows: [], radiusKm: null }
  for (const forgiving of [false, true]) {
    for (const radiusKm of widening) {
      const terms = termsOf(search.tenantId, search, radiusKm)
      if (!terms || (forgiving && !terms.tolerance)) return found
      found = { rows: await throughDoor(scope, search, { ...call, terms, forgiving }), radiusKm }
      if (found.rows.length >= search.first) return found
    }
    if (found.rows.length >= FEW) return found
  }
  return found
}

/** As in the doors: fewer, and mistakes are forgiven. */
const FEW = 5

type List = Asked & { sort: Sort; typos: boolean; radiusKm: number | null }

/** Rank and cursor are made when they are asked for, which most lists do for none of their hits. */
function hitOf<T>(row: Row, { sort, scoredAt, typos, radiusKm, mark }: List, rows: Rows<T> | undefined): Hit<T> {
  const id = row[at.listing_id] as string
  const distanceKm = row[at.distance_km] as number | null
  return {
    id,
    distanceKm,
    row: rows && row[columns.length] === id ? rows.show(row, columns.length + 1) : null,
    get rank() {
      return rankOf(row)
    },
    get cursor() {
      const distance = sort === 'RELEVANCE' ? (distanceKm ?? 0) : 0
      const keys = { key: row[at.sort_key] as number, distance, name: (row[at.sort_name] as string) ?? '' }
      return writeCursor({ scoredAt: scoredAt.getTime(), typos, radiusKm, ...keys, id }, mark())
    },
  }
}

/** What the door answers, in order. */
const columns = [
  ...(['listing_id', 'sort_key', 'sort_name', 'plan_weight', 'text_match', 'featured_boost'] as const),
  ...(['endorsement_points', 'proximity_bonus', 'distance_km', 'forgiven'] as const),
]
const at = Object.fromEntries(columns.map((column, place) => [column, place])) as Record<
  (typeof columns)[number],
  number
>
type Row = unknown[]

type Asking = Call & { terms: Terms; forgiving: boolean | null }

async function throughDoor(scope: SearchScope, search: Search, asking: Asking): Promise<Row[]> {
  const { terms, place, scoredAt, rows, forgiving } = asking
  const tolerance = forgiving === false ? null : terms.tolerance?.()
  const clock = await clockOf(scope, search.openNow ? scoredAt : search.openAt)
  const { name, text } = statementFor(rows)
  return scope.connection.arrays(name, text, [
    ...[scoredAt.toISOString(), search.sort, search.first + 1, search.statuses, terms.lookup],
    ...[terms.nameWords, terms.labelWords, terms.wholeNames],
    ...[tolerance ? JSON.stringify(tolerance.words) : null, tolerance?.filters ?? null],
    ...[terms.wanted, terms.lat, terms.lng, terms.radiusKm, terms.area, search.featured],
    ...[clock, forgiving],
    ...keysOf(place),
    ...(rows?.values ?? []),
  ])
}

const keysOf = (place: Place | null) =>
  place ? [place.key, place.distance, place.name, place.id] : [null, null, null, null]

const PARAMETERS = 22
const door = `search_listings(${Array.from({ length: PARAMETERS }, (_, nth) => `$${nth + 1}`).join(', ')})`
const found = columns.map((column) => `h.${column}`).join(', ')

/** By what is read of each row, for there are few of those. */
const statements = new Map<string, { name: string; text: string }>()

/** Row by row in the door's order: a join of any other kind would read the whole table for twenty of its rows. */
function statementFor(rows: Rows<unknown> | undefined): { name: string; text: string } {
  const name = `search-listings${rows ? `-${rows.name}` : ''}`
  const known = statements.get(name)
  if (known) return known
  const row = rows && `select h.listing_id, r.* from (${rows.sql('h.listing_id', PARAMETERS + 1)}) r limit 1`
  const text = row
    ? `select ${found}, r.* from ${door} with ordinality h left join lateral (${row}) r on true order by h.ordinality`
    : `select ${found} from ${door} h`
  statements.set(name, { name, text })
  return { name, text }
}

function rankOf(row: Row): RankTerms {
  const [planWeight, textMatch, featuredBoost, endorsementPoints, proximityBonus] = row.slice(
    at.plan_weight,
    at.distance_km,
  ) as [number, number, number, number, number]
  const score = planWeight + textMatch + featuredBoost + endorsementPoints + proximityBonus
  return { score, planWeight, textMatch, featuredBoost, endorsementPoints, proximityBonus }
}
