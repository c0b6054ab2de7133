import { localTime } from '../../../kernel/time.js'
import { listMark, type Place, readCursor, type Sort, writeCursor } from './cursor.js'
import { toCentimetre } from './distance.js'
import { type Near, type SearchTerms, searchTerms } from './query.js'
import type { SearchScope } from './search.service.js'

export type Search = {
  text: string | null
  categoryId: string | null
  near: Near | null
  tags: string[] | null
  openAt: Date | null
  /** "Open now": the instant is the list's own, so that all its pages ask for the same one. */
  openNow: boolean
  featured: boolean | null
  statuses: string[]
  sort: Sort
  first: number
  after: string | null
}

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

/**
 * A page of listings through the door `search_listings`. The caller has decided which statuses the viewer may see; the rows themselves
 * are read under row-level security. Mistakes are forgiven only where the words as they stand find fewer than five: the door
 * decides it on the first page, the cursor keeps it.
 */
export async function searchListings<T>(
  scope: SearchScope,
  search: Search,
  rows?: Rows<T>,
): Promise<{ hits: Hit<T>[]; hasNextPage: boolean }> {
  const asked = askedOf(scope, search)
  if (!asked) return { hits: [], hasNextPage: false }
  const { place, scoredAt, mark } = asked
  const found = await throughDoor(scope, search, { ...asked, page: search.first + 1, rows })
  // Where mistakes came to be forgiven, the exact hits stand before the marked ones and among them.
  const typos = place ? place.typos : found.some((row) => row[at.forgiven])
  const page = place ? found : found.filter((row) => row[at.forgiven] === typos)
  const list = { sort: search.sort, scoredAt: scoredAt.getTime(), typos, mark }
  const hits = page.slice(0, search.first).map((row) => hitOf(row, list, rows))
  return { hits, hasNextPage: page.length > search.first }
}

type List = { sort: Sort; scoredAt: number; typos: boolean; mark: () => string }

/** Rank and cursor are made when they are asked for, which most lists do for none of their hits. */
function hitOf<T>(row: Row, { sort, scoredAt, typos, mark }: List, rows: Rows<T> | undefined): Hit<T> {
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
      const key = row[at.sort_key] as number
      return writeCursor({ scoredAt, typos, key, distance, name: (row[at.sort_name] as string) ?? '', id }, mark())
    },
  }
}

/** How many the whole list holds, whatever page was asked for. */
export async function countListings(scope: SearchScope, search: Search): Promise<number> {
  const asked = askedOf(scope, search)
  if (!asked) return 0
  const [row] = await throughDoor(scope, search, { ...asked, page: 0, counted: true })
  return Number(row?.[at.total] ?? 0)
}

type Asked = { terms: SearchTerms; place: Place | null; scoredAt: Date; mark: () => string }
/** What the door answers, in order. */
const columns = [
  ...(['listing_id', 'sort_key', 'sort_name', 'plan_weight', 'text_match', 'featured_boost'] as const),
  ...(['endorsement_points', 'proximity_bonus', 'distance_km', 'forgiven', 'total'] as const),
]
const at = Object.fromEntries(columns.map((column, place) => [column, place])) as Record<
  (typeof columns)[number],
  number
>
type Row = unknown[]

function askedOf(scope: SearchScope, { first: _first, after, ...search }: Search): Asked | null {
  if (!scope.tenant) return null
  const { id: tenant } = scope.tenant
  let made: string | undefined
  const mark = () => {
    made ??= listMark({ tenant, ...search })
    return made
  }
  const place = after === null ? null : readCursor(after, mark(), search.sort)
  const terms = searchTerms({ ...search, tenantId: tenant })
  return terms && { terms, place, scoredAt: new Date(place?.scoredAt ?? scope.now().getTime()), mark }
}

type Call = Asked & { page: number; counted?: true; rows?: Rows<unknown> | undefined }

async function throughDoor(scope: SearchScope, search: Search, call: Call): Promise<Row[]> {
  const { terms, place, scoredAt, rows } = call
  const near = search.near && { lat: toCentimetre(search.near.lat), lng: toCentimetre(search.near.lng) }
  const tolerance = place?.typos === false ? null : terms.tolerance?.()
  const clock = await clockOf(scope, search.openNow ? scoredAt : search.openAt)
  const { name, text } = statementFor(rows)
  return scope.connection.arrays(name, text, [
    ...[scoredAt.toISOString(), search.sort, call.page, search.statuses, terms.lookup],
    ...[terms.nameWords, terms.labelWords, terms.wholeNames],
    ...[tolerance ? JSON.stringify(tolerance.words) : null, tolerance?.filters ?? null],
    ...[search.categoryId, terms.tags],
    ...[near?.lat ?? null, near?.lng ?? null, search.near?.radiusKm ?? null, search.featured],
    ...[clock?.zones ?? null, clock?.localMinutes ?? null, clock?.weekMinutes ?? null, place?.typos ?? null],
    ...(call.counted ? [null, null, null, null, true] : [...keysOf(place), false]),
    ...(rows?.values ?? []),
  ])
}

const keysOf = (place: Place | null) =>
  place ? [place.key, place.distance, place.name, place.id] : [null, null, null, null]

const PARAMETERS = 25
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

/** Skips from zone to zone by the index, instead of reading a row for every listing. */
const zonesSql = `with recursive z (timezone) as (
    (select timezone from listing_search where tenant_id = app_tenant() order by timezone limit 1)
    union all
    select (select s.timezone from listing_search s where s.tenant_id = app_tenant() and s.timezone > z.timezone order by s.timezone limit 1)
    from z where z.timezone is not null)
  select timezone from z where timezone is not null`

/** SQL knows no zone rules: each zone of the tenant with its wall clock at the instant. */
async function clockOf(scope: SearchScope, instant: Date | null) {
  if (!instant) return null
  const zones = (await scope.connection.prepared<{ timezone: string }>('search-zones', zonesSql, [])).map(
    (row) => row.timezone,
  )
  const times = zones.map((zone) => localTime(zone, instant))
  return {
    zones,
    localMinutes: times.map((time) => time.localMinute),
    weekMinutes: times.map((time) => time.minuteOfWeek),
  }
}

function rankOf(row: Row): RankTerms {
  const [planWeight, textMatch, featuredBoost, endorsementPoints, proximityBonus] = row.slice(
    at.plan_weight,
    at.distance_km,
  ) as [number, number, number, number, number]
  const score = planWeight + textMatch + featuredBoost + endorsementPoints + proximityBonus
  return { score, planWeight, textMatch, featuredBoost, endorsementPoints, proximityBonus }
}
