import { refuse } from '../../../kernel/errors.js'
import { isId } from '../../../kernel/ids.js'
import type { Edge } from '../../../kernel/page.js'
import type { Scope } from '../../../scope/scope.js'
import { type Asked, readerOf, shapeOf } from '../../../scope/shown.js'
import { noteMissed } from '../missed/noting.js'
import type { Search } from '../search/asked.js'
import { type FoundBy, foundBy } from '../search/meanings.js'
import { type Hit, type Rows, searchListings } from '../search/search.reads.js'
import { type Counts, countList, countListings, type Settled } from '../search/survey.reads.js'
import { type Page, searchOf } from './filter.js'
import type { CountsAsked } from './listing.columns.js'
import { Listing, ListingStatus } from './listing.entity.js'
import { ListingConnection, type Rank } from './listing.types.js'
import { isStaff, mayEditListing } from './listings.rules.js'

/** `listing`: what it will show of each; `counts`: what of the list as a whole. */
type AskedPage = Page & { listing: Asked<Listing>; counts: CountsAsked }
type Listings = InstanceType<typeof ListingConnection>

/** What a page was found by, for what is said of its list as a whole; `counts` goes through it once, whoever asks. */
export type List = { search: Search | null; settled: Settled; counts: () => Promise<Counts> }
const lists = new WeakMap<Listings, List>()
export const listOf = (listings: Listings): List =>
  lists.get(listings) ?? { search: null, settled: nothing, counts: async () => noCounts }
const noCounts: Counts = { total: 0, featured: 0, open: 0, traits: new Map() }
const nothing: Settled = { radiusKm: null, typos: null, scoredAt: null }

/** What the search said of a listing it found; the rows live and die with their request. */
const hitOf = new WeakMap<Listing, Hit>()

/** Asked for the whole page at once, by the first of its listings that is asked. */
type Terms = () => Promise<Map<string, FoundBy[]>>
const termsOf = new WeakMap<Listing, Terms>()
const ranked = new WeakMap<Rank, Listing>()

const readById = readerOf(Listing, { name: 'listing-by-id', where: 'r.id = $1' })

/** The search and the rows it names are one statement; row-level security looks at each row again. */
export async function searchPage(scope: Scope, asked: AskedPage): Promise<Listings> {
  const search = await searchOf(scope, asked)
  if (!search) return new ListingConnection({ edges: [], hasNextPage: false, total: async () => 0 })
  const { hits, hasNextPage, ...settled } = await searchListings(scope, search, rowsOf(scope, asked.listing))
  if (!hits.length && isMissed(scope, search)) noteMissed(scope, search.text ?? '')
  const ids = hits.map(({ id }) => id)
  const termsOfPage: Terms = onceAsked(() => foundBy(scope, ids, search))
  const edges = hits.flatMap((hit) => {
    if (!hit.row) return []
    hitOf.set(hit.row, hit)
    if (search.synonyms?.size) termsOf.set(hit.row, termsOfPage)
    return [edgeOf(hit, hit.row)]
  })
  const counts = onceAsked(() => countList(scope, search, { settled, open: asked.counts.open }))
  const total = async () => (asked.counts.facets ? (await counts()).total : countListings(scope, search, settled))
  const listings = new ListingConnection({ edges, hasNextPage, total })
  lists.set(listings, { search, settled, counts })
  return listings
}

function onceAsked<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined
  return () => {
    asked ??= ask()
    return asked
  }
}

/** A visitor's words by themselves found nothing: whatever else narrowed a list, the words may not be to blame. */
function isMissed({ viewer }: Scope, { text, wishes, area, near, openAt, openNow, featured, after }: Search): boolean {
  if (!text || after || isStaff(viewer) || near?.radiusKm) return false
  return !wishes.length && !area && !openAt && !openNow && featured === null
}

function rowsOf(scope: Scope, asked: Asked<Listing>): Rows<Listing> {
  const shape = shapeOf(scope, Listing, asked)
  return {
    name: shape.variant,
    sql: (id, argument) =>
      `select ${shape.columns('r', argument)} from listing r where ${shape.conditions('r')}r.id = ${id}`,
    values: shape.arguments(asked.besides),
    show: shape.show,
  }
}

/** Most lists ask for no cursor but the last. */
function edgeOf(hit: Hit, node: Listing): Edge<Listing> {
  return {
    get cursor() {
      return hit.cursor
    },
    node,
  }
}

const readBySlug = readerOf(Listing, {
  name: 'listing-by-slug',
  where: 'r.id = (select s.listing_id from listing_slug s where s.tenant_id = app_tenant() and s.slug = $1)',
})

export async function findListing(
  scope: Scope,
  { id, slug }: { id: string | null; slug: string | null },
  asked: Asked<Listing>,
): Promise<Listing | null> {
  if ((id === null) === (slug === null))
    throw refuse('BAD_USER_INPUT', 'Name the listing by id or by slug.', { field: id === null ? 'id' : 'slug' })
  const [listing] =
    slug !== null ? await readBySlug(scope, [slug], asked) : isId(id) ? await readById(scope, [id], asked) : []
  if (!listing || isStaff(scope.viewer) || listing.status === ListingStatus.PUBLISHED) return listing ?? null
  return (await mayEditListing(scope, listing)) ? listing : null
}

export function distanceOf(listing: Listing): number | null {
  return hitOf.get(listing)?.distanceKm ?? null
}

const standing = `select coalesce(s.plan_weight, p.rank_weight) as weight, s.endorsement_points as points
  from listing_search s join tenant t on t.id = s.tenant_id join plan p on p.key = t.plan_key
  where s.tenant_id = app_tenant() and s.listing_id = $1`

/** The terms the search found it by; without a search its score as of now, text and point aside. */
export async function rankOf(scope: Scope, listing: Listing): Promise<Rank> {
  const hit = hitOf.get(listing)
  if (hit) {
    const { rank } = hit
    ranked.set(rank, listing)
    return rank
  }
  const [row] = await scope.connection.prepared<{ weight: number; points: number }>('listing-standing', standing, [
    listing.id,
  ])
  const planWeight = row?.weight ?? 0
  const endorsementPoints = row?.points ?? 0
  const featuredBoost = listing.featuredUntil && listing.featuredUntil > scope.now() ? 20 : 0
  return {
    score: planWeight + featuredBoost + endorsementPoints,
    planWeight,
    textMatch: 0,
    featuredBoost,
    endorsementPoints,
    proximityBonus: 0,
  }
}

/** What stood in the listing for the words that did not; nothing where it came by no search. */
export async function foundFor(rank: Rank): Promise<FoundBy[]> {
  const listing = ranked.get(rank)
  const terms = listing && (await termsOf.get(listing)?.())
  return (listing && terms?.get(listing.id)) ?? []
}
