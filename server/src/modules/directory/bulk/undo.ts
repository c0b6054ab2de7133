import { holds } from '../../../scope/doors.js'
import type { Scope } from '../../../scope/scope.js'
import { type Change, fieldOf } from '../../audit/changes.js'
import { type Room, roomFor } from '../../plans/reserve.service.js'
import { ListingStatus } from '../listing/listing.entity.js'
import { starsFor } from '../listing/stars.reads.js'
import { surplusOf } from '../listing/surplus.reads.js'
import { indexListings } from '../search/search.service.js'
import { type Back, backOf, type Done, isRestored, keptOf, restoreSql } from '../undo/restorable.js'
import type { ListingBulkEdit } from './listing-bulk-edit.entity.js'
import { categoryNames } from './refiled.js'
import { trail } from './run.js'
import { type Said, tellOfBatch } from './told.js'
import { asKept, fileListings } from './write.js'

const undescribed = `exists (select from listing_image i join media_asset m on m.tenant_id = i.tenant_id and m.id = i.media_id
  and m.deleted_at is null where i.tenant_id = l.tenant_id and i.listing_id = l.id and m.alt is null)`
/** Of the listing itself: a proposal about it that was turned down says nothing against it. */
const rejected = `exists (select from moderation_report r where r.tenant_id = l.tenant_id and r.target_id = l.id
  and r.target_type = 'LISTING' and r.kind not in ('CLAIM', 'EDIT') and r.status = 'REJECTED' and r.closed_at >= $3)`
const leftSql = `select i.id, i.listing_id, i.before, i.after, ${asKept} as now,
  ${undescribed} or ${rejected} as unfit
  from listing_bulk_item i join listing l on l.id = i.listing_id
  where i.edit_id = $1::uuid and i.outcome = 'CHANGED' and i.undone_at is null order by i.id limit $2 for update of i, l`
/** `unfit`: not to be seen by visitors as it is. */
type Left = Done & { unfit: boolean }
const doneSql = 'update listing_bulk_item set undone_at = $2, updated_at = now() where id = any ($1::uuid[])'
const putBack = restoreSql([
  'status',
  'tags',
  'featured_until',
  'price_level',
  'takes_bookings',
  'deleted_at',
  'category_id',
])
const KEPT = 100

/** Some of what a bulk edit did, taken back in the scope's transaction; what somebody changed since is theirs. Answers whether any is left. */
export async function undoSome(
  scope: Scope,
  row: ListingBulkEdit,
  { size, askedBy }: { size: number; askedBy: string | null },
): Promise<boolean> {
  // What the plan holds first: whoever brings one back alone takes the listing after it.
  const room = row.asked.delete ? await roomFor(scope, 'listings') : null
  if (row.asked.delete || row.asked.featuredUntil !== undefined) await roomFor(scope, 'featured')
  const rows = await scope.connection.prepared<Left>('bulk-left', leftSql, [row.id, size, row.createdAt])
  const beyond = await surplusOf(scope)
  const allowed = rows.map((each) => withinSurplus(beyond, asAllowed(scope, backOf(each))))
  const back = await withinStars(scope, withinPlan(room, allowed))
  const restored = back.filter(isRestored)
  await restore(scope, restored)
  await scope.connection.prepared('bulk-undone', doneSql, [rows.map(({ id }) => id), scope.now()])
  tellOfBatch(scope, row, restored.flatMap(saidOf))
  const ids = restored.map(({ row: of }) => of.listing_id)
  if (ids.length) {
    scope.afterFlush(() => indexListings(scope, ids))
    const named = await withNames(scope, restored)
    const further = named.map(({ row: of, values }) => changeOf(of, values))
    const told = { action: 'undoListingBulkEdit', counts: { restored: ids.length }, further }
    await trail(scope, row, { ...told, askedBy })
  }
  const kept = back.flatMap(keptOf)
  if (kept.length) row.storedKept = [...row.storedKept, ...kept].slice(0, KEPT)
  return rows.length === size
}

/** The events of changing it alone. */
function saidOf({ row: { listing_id: id }, values }: Back): Said[] {
  if ('deleted_at' in values) return [['restored', id]]
  return 'featured_until' in values
    ? [
        ['updated', id],
        ['featured', id],
      ]
    : [['updated', id]]
}

/**
 * What was deleted since stays as it is. Nothing comes before visitors that may not be published, and in and out of review goes only what
 * whoever takes it back may take there; its status then stands among what was kept.
 */
function asAllowed(scope: Scope, { row, values }: Back<Left>): Back {
  if (row.now.deleted_at !== null && !('deleted_at' in values)) return { row, values: {} }
  const { status, updated_at: _, ...others } = values
  if (status === undefined) {
    const isShownAgain = 'deleted_at' in values && row.now.status === ListingStatus.PUBLISHED
    return { row, values: isShownAgain && row.unfit ? {} : values }
  }
  const isReviews = [status, row.now.status].includes(ListingStatus.UNDER_REVIEW)
  const isRefused = isReviews && !holds(scope.viewer, 'moderation.decide')
  return isRefused || (status === ListingStatus.PUBLISHED && row.unfit) ? { row, values: others } : { row, values }
}

/** What is beyond the plan stays as it is, but for what takes it away. */
function withinSurplus(beyond: ReadonlySet<string>, { row, values }: Back): Back {
  return beyond.has(row.listing_id) && !('deleted_at' in values) ? { row, values: {} } : { row, values }
}

/** What was deleted comes back only as far as the plan has room; the rest stays deleted, and is named. */
function withinPlan(room: Room | null, back: Back[]): Back[] {
  const deleted = back.filter(({ values }) => 'deleted_at' in values)
  if (!room || deleted.length <= room.left) return back
  const beyond = new Set(deleted.slice(Math.max(0, room.left)))
  return back.map((each) => (beyond.has(each) ? { row: each.row, values: {} } : each))
}

/** Nothing stands out again beyond the plan: the star stays away and is named; what comes back from deletion comes back without. */
async function withinStars(scope: Scope, back: Back[]): Promise<Back[]> {
  const runs = (until: unknown): boolean => typeof until === 'string' && new Date(until) > scope.now()
  const starred = back.filter(({ row, values }) =>
    runs('deleted_at' in values ? row.now.featured_until : values.featured_until),
  )
  if (!starred.length) return back
  const starless = await starsFor(
    scope,
    starred.map(({ row }) => row.listing_id),
  )
  const without = new Set(starred.filter(({ row }) => starless(row.listing_id)))
  return back.map((each) => {
    if (!without.has(each)) return each
    const { featured_until: _, ...others } = each.values
    return { ...each, values: 'deleted_at' in others ? { ...others, featured_until: null } : others }
  })
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

/** Categories by their names: nobody knows one by its id. */
async function withNames(scope: Scope, back: Back[]): Promise<Back[]> {
  const refiled = back.filter(({ values }) => 'categories' in values)
  const nameOf = await categoryNames(
    scope,
    refiled.flatMap(({ row, values }) => [...idsIn(row.now), ...idsIn(values)]),
  )
  return back.map(({ row, values }) => {
    if (!('categories' in values)) return { row, values }
    const now = { ...row.now, categories: idsIn(row.now).map(nameOf) }
    return { row: { ...row, now }, values: { ...values, categories: idsIn(values).map(nameOf) } }
  })
}
const idsIn = ({ categories }: Record<string, unknown>): string[] =>
  Array.isArray(categories) ? (categories as string[]) : []

const columnNames: Record<string, string> = {
  featured_until: 'featuredUntil',
  price_level: 'priceLevel',
  takes_bookings: 'takesBookings',
  deleted_at: 'deletedAt',
}

/** As the trail tells it where the ORM writes: a listing's own past tells that it went back, and how. */
function changeOf({ listing_id: id, now }: Done, values: Record<string, unknown>): Change {
  const { updated_at: _, category_id: __, ...told } = values
  const fields = Object.entries(told).map(([column, after]) =>
    fieldOf(columnNames[column] ?? column, now[column], after),
  )
  return { type: 'Listing', id, kind: 'UPDATED', label: String(now.name), fields }
}
