import DataLoader from 'dataloader'
import { perScope } from '../../../scope/per-scope.js'
import type { Scope } from '../../../scope/scope.js'
import { Listing } from '../listing/listing.entity.js'

const own = `select g.listing_id from listing_grant g join membership m on m.tenant_id = g.tenant_id and m.id = g.membership_id
  where g.tenant_id = app_tenant() and m.user_id = app_user_id()`

/** The listings that the viewer holds; asked once, and only where somebody has no more than grants. */
export const heldByViewer = perScope(async (scope: Scope): Promise<ReadonlySet<string>> => {
  const rows = await scope.connection.prepared<{ listing_id: string }>('grants-own', own, [])
  return new Set(rows.map((row) => row.listing_id))
})

const held = `select distinct listing_id from listing_grant where tenant_id = app_tenant() and listing_id = any ($1)`

/** Which of many listings somebody holds, in one statement. */
export const isHeld = perScope(
  (scope: Scope) =>
    new DataLoader<string, boolean>(async (listingIds) => {
      const rows = await scope.connection.prepared<{ listing_id: string }>('listings-held', held, [listingIds])
      const known = new Set(rows.map((row) => row.listing_id))
      return listingIds.map((id) => known.has(id))
    }),
)

const MOST = 1_000
const byName = { orderBy: { name: 'asc', id: 'asc' }, limit: MOST } as const

/** By name, at most 1,000: whoever holds more is no merchant. */
export async function grantedListings(scope: Scope): Promise<Listing[]> {
  return scope.em.findAll(Listing, { where: { id: { $in: [...(await heldByViewer(scope))] } }, ...byName })
}

const ofMembers = `select membership_id as holder, listing_id from listing_grant
  where tenant_id = app_tenant() and membership_id = any ($1)`
const ofInvitations = `select invitation_id as holder, listing_id from invitation_listing
  where tenant_id = app_tenant() and invitation_id = any ($1)`

/** The listings of many members in two statements. */
export const listingsOfMember = perScope((scope: Scope) => listingsOf(scope, 'grants-of-members', ofMembers))

/** Likewise those that people will hold who are asked to join. */
export const listingsOfInvitation = perScope((scope: Scope) => listingsOf(scope, 'grants-invited', ofInvitations))

type Row = { holder: string; listing_id: string }

function listingsOf(scope: Scope, name: string, sql: string): DataLoader<string, Listing[]> {
  return new DataLoader(async (holders) => {
    const rows = await scope.connection.prepared<Row>(name, sql, [holders])
    const ids = [...new Set(rows.map((row) => row.listing_id))]
    const listings = ids.length ? await scope.em.findAll(Listing, { where: { id: { $in: ids } }, ...byName }) : []
    const held = Map.groupBy(rows, (row) => row.holder)
    return holders.map((holder) => {
      const its = new Set(held.get(holder)?.map((row) => row.listing_id))
      return listings.filter((listing) => its.has(listing.id))
    })
  })
}
