import { record } from '../../../events/record.js'
import type { Scope } from '../../../scope/scope.js'
import { roomFor } from '../../plans/plans.service.js'
import { indexListings } from '../search/search.service.js'
import { type Back, backOf, type Done, isRestored, keptOf, restoreSql } from '../undo/restorable.js'
import type { ListingBulkEdit } from './listing-bulk-edit.entity.js'
import { trail } from './run.js'
import { asKept, fileListings } from './write.js'

const BATCH = 250
const leftSql = `select i.id, i.listing_id, i.before, i.after, ${asKept} as now
  from listing_bulk_item i join listing l on l.id = i.listing_id
  where i.edit_id = $1::uuid and i.outcome = 'CHANGED' and i.undone_at is null order by i.id limit ${BATCH} for update of i, l`
const doneSql = 'update listing_bulk_item set undone_at = $2, updated_at = now() where id = any ($1::uuid[])'
const putBack = restoreSql(['status', 'tags', 'featured_until', 'price_level', 'deleted_at', 'category_id'])
const KEPT = 100

/** Some of what a bulk edit did, taken back in the scope's transaction; what somebody changed since is theirs. Answers whether any is left. */
export async function undoSome(scope: Scope, row: ListingBulkEdit): Promise<boolean> {
  const rows = await scope.connection.prepared<Done>('bulk-left', leftSql, [row.id])
  const back = await withinPlan(scope, rows.map(backOf))
  const restored = back.filter(isRestored)
  await restore(scope, restored)
  await scope.connection.prepared('bulk-undone', doneSql, [rows.map(({ id }) => id), scope.now()])
  for (const { row: of, values } of restored) tellOf(scope, of, values)
  const ids = restored.map(({ row: of }) => of.listing_id)
  if (ids.length) {
    scope.afterFlush(() => indexListings(scope, ids))
    await trail(scope, row, 'undoListingBulkEdit', { restored: ids.length })
  }
  const kept = back.flatMap(keptOf)
  if (kept.length) row.storedKept = [...row.storedKept, ...kept].slice(0, KEPT)
  return rows.length === BATCH
}

/** What was deleted comes back only as far as the plan has room; the rest stays deleted, and is named. */
async function withinPlan(scope: Scope, back: Back[]): Promise<Back[]> {
  const deleted = back.filter(({ values }) => 'deleted_at' in values)
  const room = deleted.length ? await roomFor(scope, 'listings') : null
  if (!room || deleted.length <= room.left) return back
  const beyond = new Set(deleted.slice(Math.max(0, room.left)))
  return back.map((each) => (beyond.has(each) ? { row: each.row, values: {} } : each))
}

async function restore(scope: Scope, back: Back[]): Promise<void> {
  if (!back.length) return
  const filed = back.flatMap(({ row, values }) =>
    Array.isArray(values.categories) ? [{ id: row.listing_id, categoryIds: values.categories as string[] }] : [],
  )
  const primary = new Map(filed.map(({ id, categoryIds }) => [id, categoryIds[0] ?? null]))
  const rows = back.map(({ row: { listing_id: id }, values: { categories: _, ...values } }) => ({
    id,
    values: primary.has(id) ? { ...values, category_id: primary.get(id) } : values,
  }))
  await scope.connection.prepared('bulk-restore', putBack, [JSON.stringify(rows), scope.now()])
  await fileListings(scope, filed)
}

function tellOf(scope: Scope, { listing_id: id, now }: Done, values: Record<string, unknown>): void {
  const name = 'deleted_at' in values ? 'listing.restored' : 'listing.updated'
  const payload = { slug: now.slug, status: values.status ?? now.status }
  record(scope, { name, on: { id, constructor: { name: 'Listing' } }, payload })
}
