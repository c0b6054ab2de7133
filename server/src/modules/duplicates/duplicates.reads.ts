import { refuse } from '../../kernel/errors.js'
import { isId } from '../../kernel/ids.js'
import { readPhone } from '../../kernel/phone.js'
import { readWebsite } from '../../kernel/website.js'
import type { Scope } from '../../scope/scope.js'
import { Listing } from '../directory/listing/listing.entity.js'
import { toCentimetre } from '../directory/search/distance.js'
import type { ListingDuplicateFilter, SimilarListingsInput } from './duplicates.inputs.js'
import type { SimilarListing } from './duplicates.types.js'
import { likesOf } from './likeness.js'
import { DuplicateStatus, ListingDuplicate, ListingDuplicateConnection } from './listing-duplicate.entity.js'

type Asked = { filter: ListingDuplicateFilter; first: number; after: string | null }
type Where = { sql: string; values: unknown[] }

/** Pairs of which one is gone are of no use, but for what was merged. */
function within({ status, listingId }: ListingDuplicateFilter): Where {
  const wanted = status ?? DuplicateStatus.OPEN
  const there = `not exists (select from listing l where l.tenant_id = d.tenant_id and l.id in (d.elder_id, d.younger_id) and l.deleted_at is not null)`
  const sql = `d.tenant_id = app_tenant() and d.status = $1 and ($2::uuid is null or $2 in (d.elder_id, d.younger_id))
    ${wanted === DuplicateStatus.MERGED ? '' : `and ${there}`}`
  return { sql, values: [wanted, listingId ?? null] }
}

/** The likeliest first, then the oldest. */
export async function listingDuplicates(
  scope: Scope,
  { filter, first, after }: Asked,
): Promise<InstanceType<typeof ListingDuplicateConnection>> {
  if (first < 1 || first > 100) throw refuse('BAD_USER_INPUT', 'A page has 1 to 100.', { field: 'first' })
  const { sql, values } = within(filter)
  const page = `select d.id from listing_duplicate d where ${sql}
    and ($3::uuid is null or (-d.weight, d.id) > (-coalesce($4::int,
      (select c.weight from listing_duplicate c where c.tenant_id = app_tenant() and c.id = $3), 99), $3))
    order by d.weight desc, d.id limit $5`
  const { id, weight } = cursorOf(after)
  const rows = await scope.connection.prepared<{ id: string }>('', page, [...values, id, weight, first + 1])
  const ids = rows.slice(0, first).map((row) => row.id)
  const pairs = await scope.em.find(ListingDuplicate, { id: { $in: ids } })
  const nodes = ids.flatMap((each) => pairs.find((pair) => pair.id === each) ?? [])
  return new ListingDuplicateConnection({
    edges: nodes.map((node) => ({ cursor: `${node.id}.${node.weight}`, node })),
    hasNextPage: rows.length > first,
    total: () => count(scope, { sql, values }),
  })
}

/** A pair that was decided meanwhile is no page's end: its weight stands in the cursor. */
function cursorOf(after: string | null): { id: string | null; weight: number | null } {
  if (after === null) return { id: null, weight: null }
  const [id = '', weight] = after.split('.')
  if (!isId(id) || !/^\d{1,2}$/.test(weight ?? '0'))
    throw refuse('BAD_USER_INPUT', 'That is not a cursor of this list.', { field: 'after' })
  return { id, weight: weight ? Number(weight) : null }
}

async function count(scope: Scope, { sql, values }: Where): Promise<number> {
  const text = `select count(*)::int as count from listing_duplicate d where ${sql}`
  const [row] = await scope.connection.prepared<{ count: number }>('', text, values)
  return row?.count ?? 0
}

export function openListingDuplicateCount(scope: Scope): Promise<number> {
  return count(scope, within({}))
}

const MOST = 5

/** What a person writes is read as the form would read it; what is no number or address yet says nothing yet. */
export async function similarListings(scope: Scope, input: SimilarListingsInput): Promise<SimilarListing[]> {
  const { name, location, exceptId } = input
  const point = { lat: location ? toCentimetre(location.lat) : null, lng: location ? toCentimetre(location.lng) : null }
  const phone = (input.phone?.trim() && readPhone(input.phone, null)) || null
  const website = input.website?.trim() ? (readWebsite(input.website) ?? input.website) : null
  const asked = { id: exceptId ?? null, name: name.trim(), phone, website, ...point }
  const likes = (await likesOf(scope, [asked])).slice(0, MOST)
  const listings = await scope.em.find(Listing, { id: { $in: likes.map(({ id }) => id) } })
  return likes.flatMap(({ id, reasons }) => {
    const listing = listings.find((each) => each.id === id)
    return listing ? [{ listing, reasons }] : []
  })
}
