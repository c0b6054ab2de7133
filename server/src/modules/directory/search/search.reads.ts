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
/** One found listing: why it stands there, how far it is, and the cursor behind it. */
export type Hit = { id: string; cursor: string; rank: RankTerms; distanceKm: number | null }

/**
 * A page of listings through the door `search_listings`. The caller has decided which statuses the viewer may see, and loads the rows
 * themselves under row-level security. Mistakes are forgiven only where the words as they stand find fewer than five: the door
 * decides it on the first page, the cursor keeps it.
 */
export async function searchListings(
  scope: SearchScope,
  search: Search,
): Promise<{ hits: Hit[]; hasNextPage: boolean }> {
  const asked = askedOf(scope, search)
  if (!asked) return { hits: [], hasNextPage: false }
  const { place, scoredAt, mark } = asked
  const found = await throughDoor(scope, search, { ...asked, page: search.first + 1 })
  // Where mistakes came to be forgiven, the exact hits stand before the marked ones and among them.
  const typos = place ? place.typos : found.some((row) => row.forgiven)
  const rows = place ? found : found.filter((row) => row.forgiven === typos)
  const list = { sort: search.sort, scoredAt: scoredAt.getTime(), typos, mark }
  const hits = rows.slice(0, search.first).map((row) => hitOf(row, list))
  return { hits, hasNextPage: rows.length > search.first }
}

type List = { sort: Sort; scoredAt: number; typos: boolean; mark: string }

/** Rank and cursor are made when they are asked for, which most lists do for none of their hits. */
function hitOf(row: Row, { sort, scoredAt, typos, mark }: List): Hit {
  return {
    id: row.listing_id,
    distanceKm: row.distance_km,
    get rank() {
      return rankOf(row)
    },
    get cursor() {
      const distance = sort === 'RELEVANCE' ? (row.distance_km ?? 0) : 0
      const last = { scoredAt, typos, key: row.sort_key, distance, name: row.sort_name ?? '', id: row.listing_id }
      return writeCursor(last, mark)
    },
  }
}

/** How many the whole list holds, whatever page was asked for. */
export async function countListings(scope: SearchScope, search: Search): Promise<number> {
  const asked = askedOf(scope, search)
  if (!asked) return 0
  const [row] = await throughDoor(scope, search, { ...asked, page: 0, counted: true })
  return Number(row?.total ?? 0)
}

type Asked = { terms: SearchTerms; place: Place | null; scoredAt: Date; mark: string }
type Row = {
  listing_id: string
  sort_key: number
  sort_name: string | null
  plan_weight: number
  text_match: number
  featured_boost: number
  endorsement_points: number
  proximity_bonus: number
  distance_km: number | null
  forgiven: boolean
  total: string | null
}

function askedOf(scope: SearchScope, { first: _first, after, ...search }: Search): Asked | null {
  if (!scope.tenant) return null
  const mark = listMark({ tenant: scope.tenant.id, ...search })
  const place = after === null ? null : readCursor(after, mark, search.sort)
  const terms = searchTerms({ ...search, tenantId: scope.tenant.id })
  return terms && { terms, place, scoredAt: new Date(place?.scoredAt ?? scope.now().getTime()), mark }
}

type Call = Asked & { page: number; counted?: true }

async function throughDoor(scope: SearchScope, search: Search, call: Call): Promise<Row[]> {
  const { terms, place, scoredAt } = call
  const near = search.near && { lat: toCentimetre(search.near.lat), lng: toCentimetre(search.near.lng) }
  const tolerance = place?.typos === false ? null : terms.tolerance?.()
  const clock = await clockOf(scope, search.openNow ? scoredAt : search.openAt)
  return scope.connection.prepared<Row>('search-listings', doorSql, [
    ...[scoredAt.toISOString(), search.sort, call.page, search.statuses, terms.lookup],
    ...[terms.nameWords, terms.labelWords, terms.wholeNames],
    ...[tolerance ? JSON.stringify(tolerance.words) : null, tolerance?.filters ?? null],
    ...[search.categoryId, terms.tags],
    ...[near?.lat ?? null, near?.lng ?? null, search.near?.radiusKm ?? null, search.featured],
    ...[clock?.zones ?? null, clock?.localMinutes ?? null, clock?.weekMinutes ?? null, place?.typos ?? null],
    ...(call.counted ? [null, null, null, null, true] : [...keysOf(place), false]),
  ])
}

const keysOf = (place: Place | null) =>
  place ? [place.key, place.distance, place.name, place.id] : [null, null, null, null]

const doorSql = `select * from search_listings(${Array.from({ length: 25 }, (_, at) => `$${at + 1}`).join(', ')})`

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
  const {
    plan_weight: planWeight,
    text_match: textMatch,
    featured_boost: featuredBoost,
    endorsement_points: endorsementPoints,
  } = row
  const score = planWeight + textMatch + featuredBoost + endorsementPoints + row.proximity_bonus
  return { score, planWeight, textMatch, featuredBoost, endorsementPoints, proximityBonus: row.proximity_bonus }
}
