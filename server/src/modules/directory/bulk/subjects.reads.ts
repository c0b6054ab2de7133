import type { Scope } from '../../../scope/scope.js'
import { Listing } from '../listing/listing.entity.js'
import { ListingCategory } from '../listing/listing-category.entity.js'
import type { Subject } from './settle.js'

const undescribedSql = `select distinct i.listing_id as id from listing_image i
  join media_asset m on m.tenant_id = i.tenant_id and m.id = i.media_id and m.deleted_at is null
  where i.tenant_id = app_tenant() and i.listing_id = any ($1::uuid[]) and m.alt is null`

/** Some hundreds of listings with what a change has to know of them, in three statements; those deleted meanwhile are absent. */
export async function readSubjects(scope: Scope, ids: string[]): Promise<Map<string, Subject>> {
  const listings = await scope.em.find(Listing, { id: { $in: ids } })
  const filed = await scope.em.find(ListingCategory, { listingId: { $in: ids } }, { orderBy: { position: 'asc' } })
  const bare = await scope.connection.prepared<{ id: string }>('bulk-undescribed', undescribedSql, [ids])
  const undescribed = new Set(bare.map(({ id }) => id))
  const further = Map.groupBy(filed, ({ listingId }) => listingId)
  return new Map(
    listings.map((listing) => {
      const rest = (further.get(listing.id) ?? []).map(({ categoryId }) => categoryId)
      const categoryIds = listing.categoryId ? [listing.categoryId, ...rest] : rest
      return [listing.id, { listing, categoryIds, undescribed: undescribed.has(listing.id) }]
    }),
  )
}
