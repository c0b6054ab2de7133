import { newId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'
import { type Listing, ListingStatus } from '../listing/listing.entity.js'
import { indexListings } from '../search/search.service.js'
import type { ListingBulkEdit } from './listing-bulk-edit.entity.js'
import type { Patch } from './settle.js'
import { type Said, tellOfBatch } from './told.js'

export type Writing = { itemId: string; listing: Listing; patch: Patch; categoriesBefore: string[] }

/** A listing as it is kept for taking back: its columns, and all its categories as one list, the first its primary one. */
export const asKept = `(to_jsonb(l) || jsonb_build_object('categories',
  case when l.category_id is null then '[]'::jsonb else jsonb_build_array(l.category_id) end || coalesce((
    select jsonb_agg(f.category_id order by f.position) from listing_category f where f.listing_id = l.id), '[]'::jsonb)))`

const columnOf: Record<keyof Patch, string> = {
  status: 'status',
  tags: 'tags',
  featuredUntil: 'featured_until',
  priceLevel: 'price_level',
  takesBookings: 'takes_bookings',
  deletedAt: 'deleted_at',
  categoryIds: 'categories',
}

const beforeSql = `update listing_bulk_item i set outcome = 'CHANGED', before =
    (select jsonb_object_agg(c, ${asKept} -> c) from json_array_elements_text(r.touched) c)
  from json_to_recordset($1::json) r (id uuid, touched json), listing l where i.id = r.id and l.id = i.listing_id`
const afterSql = `update listing_bulk_item i set after = (select jsonb_object_agg(c, ${asKept} -> c) from jsonb_object_keys(i.before) c)
  from listing l where i.id = any ($1::uuid[]) and l.id = i.listing_id`
const takeSql = 'delete from listing_category where listing_id = any ($1::uuid[])'
const putSql = `insert into listing_category (tenant_id, id, listing_id, category_id, position)
  select app_tenant(), r.id, r.listing_id, r.category_id, r.position
  from json_to_recordset($1::json) r (id uuid, listing_id uuid, category_id uuid, position int)`

/** Some hundreds of listings in the scope's transaction; what happened is told once for all, and the index follows. */
export async function writePatches(scope: Scope, row: ListingBulkEdit, writings: Writing[]): Promise<void> {
  if (!writings.length) return
  const touched = writings.map(({ itemId, patch }) => ({
    id: itemId,
    touched: [...(Object.keys(patch) as (keyof Patch)[]).map((key) => columnOf[key]), 'updated_at'],
  }))
  await scope.connection.prepared('bulk-before', beforeSql, [JSON.stringify(touched)])
  for (const { listing, patch } of writings) {
    const { categoryIds, ...columns } = patch
    Object.assign(listing, columns)
    if (!categoryIds) continue
    listing.categoryId = categoryIds[0] ?? null
    // The further ones alone are no change of its row, but are one of the listing.
    listing.updatedAt = scope.now()
  }
  await scope.em.flush()
  const filed = writings.flatMap(({ listing, patch }) =>
    patch.categoryIds ? [{ id: listing.id, categoryIds: patch.categoryIds }] : [],
  )
  await fileListings(scope, filed)
  await scope.connection.prepared('bulk-after', afterSql, [writings.map(({ itemId }) => itemId)])
  tellOfBatch(scope, row, writings.flatMap(saidOf))
  scope.afterFlush(() =>
    indexListings(
      scope,
      writings.map(({ listing }) => listing.id),
    ),
  )
}

/** The further categories of these, anew; the primary ones stand in the listings themselves. */
export async function fileListings(scope: Scope, filed: { id: string; categoryIds: string[] }[]): Promise<void> {
  if (!filed.length) return
  const rows = filed.flatMap(({ id, categoryIds }) =>
    categoryIds.slice(1).map((category_id, at) => ({ id: newId(), listing_id: id, category_id, position: at + 1 })),
  )
  await scope.connection.prepared('bulk-unfile', takeSql, [filed.map(({ id }) => id)])
  if (rows.length) await scope.connection.prepared('bulk-file', putSql, [JSON.stringify(rows)])
}

/** The events of changing it alone. */
function saidOf({ listing: { id }, patch }: Writing): Said[] {
  const { status, featuredUntil, deletedAt, ...others } = patch
  const said: Said[] = featuredUntil === undefined ? [] : [['featured', id]]
  if (deletedAt) return [['deleted', id], ...said]
  if (status === ListingStatus.PUBLISHED) return [['published', id], ...said]
  return status || Object.keys(others).length ? [['updated', id], ...said] : said
}
