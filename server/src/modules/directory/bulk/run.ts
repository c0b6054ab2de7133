import type { Scope } from '../../../scope/scope.js'
import { writeAudit } from '../../audit/audit.service.js'
import type { Change } from '../../audit/changes.js'
import { beginningIn } from '../import/begin.js'
import { searchOf } from '../listing/filter.js'
import { ListingSort } from '../listing/filter.inputs.js'
import { ListingStatus } from '../listing/listing.entity.js'
import { starsFor } from '../listing/stars.reads.js'
import { saysReadOnly, surplusOf } from '../listing/surplus.reads.js'
import { searchListings } from '../search/search.reads.js'
import type { Change as Asked } from './change.js'
import { takeItems } from './items.store.js'
import type { ListingBulkEdit, ListingBulkFailure } from './listing-bulk-edit.entity.js'
import { refiled } from './refiled.js'
import { type Patch, settle } from './settle.js'
import { readSubjects } from './subjects.reads.js'
import { type Writing, writePatches } from './write.js'

const PAGE = 2_000
const TOLD = 100

/** The next page of what the filter or the import has, taken in: from then on it is about these. */
export async function collectSome(scope: Scope, row: ListingBulkEdit): Promise<void> {
  const { ids, cursor, left } = await (row.importId ? heldPage(scope, row, row.importId) : foundPage(scope, row))
  const before = row.cursor ? row.matched : 0
  row.matched = before + (await takeItems(scope, row.id, ids))
  row.collected = !left
  row.cursor = cursor ?? row.cursor
}

type Page = { ids: string[]; cursor: string | undefined; left: boolean }

const heldSql = `select u.id, u.listing_id from listing_undo u join listing l on l.id = u.listing_id
  where u.import_id = $1::uuid and u.before is null and u.undone_at is null and l.deleted_at is null and l.status = 'UNDER_REVIEW'
    and ($2::uuid is null or u.id > $2) order by u.id limit ${PAGE}`

/** What an import made and what waits still, in the order in which it was made. */
async function heldPage(scope: Scope, { cursor: after }: ListingBulkEdit, importId: string): Promise<Page> {
  const rows = await scope.connection.prepared<Item>('bulk-held', heldSql, [importId, after])
  return { ids: rows.map(({ listing_id }) => listing_id), cursor: rows.at(-1)?.id, left: rows.length === PAGE }
}

/** By name. */
async function foundPage(scope: Scope, row: ListingBulkEdit): Promise<Page> {
  const { openAt, ...filter } = row.wanted ?? {}
  const asked = { ...filter, ...(openAt ? { openAt: new Date(openAt) } : {}) }
  const search = await searchOf(scope, { filter: asked, sort: ListingSort.NAME, first: 1, after: row.cursor })
  const found = search && (await searchListings(scope, { ...search, first: PAGE }))
  const hits = found?.hits ?? []
  return { ids: hits.map(({ id }) => id), cursor: hits.at(-1)?.cursor, left: found?.hasNextPage ?? false }
}

type Item = { id: string; listing_id: string }
const nextSql = `select id, listing_id from listing_bulk_item where edit_id = $1::uuid and outcome is null
  order by id limit $2 for update`
// In one order, so that two that hold several never wait for each other.
const holdSql = 'select from listing where id = any ($1::uuid[]) order by id for update'
const outcomeSql = 'update listing_bulk_item set outcome = $2, updated_at = now() where id = any ($1::uuid[])'

/** Some of the listings, each once: what became of it is written in the transaction that changes it. Answers how many there were. */
export async function changeSome(scope: Scope, row: ListingBulkEdit, size: number): Promise<number> {
  const items = await scope.connection.prepared<Item>('bulk-next', nextSql, [row.id, size])
  const ids = items.map(({ listing_id }) => listing_id)
  if (!ids.length) return 0
  // Before the listings: whoever lets one stand out alone takes them in this order.
  const starless = row.asked.featuredUntil ? await starsFor(scope, ids) : null
  await scope.connection.prepared('bulk-hold', holdSql, [ids])
  const subjects = await readSubjects(scope, ids)
  const changes = await changesOf(scope, row, ids)
  const beyond = await surplusOf(scope)
  const readOnly = beyond.size ? await saysReadOnly(scope) : ''
  const writings: Writing[] = []
  const unchanged: string[] = []
  const failed: (ListingBulkFailure & { itemId: string })[] = []
  for (const { id: itemId, listing_id: id } of items) {
    const subject = subjects.get(id)
    const settled =
      subject && (await settle(scope, subject, { change: changes.get(id) ?? row.asked, viewer: scope.viewer }))
    if (!settled || ('patch' in settled && !Object.keys(settled.patch).length)) unchanged.push(itemId)
    else if ('patch' in settled && beyond.has(id) && !takesAway(settled.patch))
      failed.push({ itemId, id, name: subject.listing.name, reason: readOnly })
    else if ('reason' in settled) failed.push({ itemId, id, name: subject.listing.name, reason: settled.reason })
    else {
      const { listing } = subject
      const reason = settled.patch.featuredUntil ? starless?.(id) : null
      if (reason) failed.push({ itemId, id, name: listing.name, reason })
      else writings.push({ itemId, listing, patch: settled.patch, categoriesBefore: subject.categoryIds })
    }
  }
  const further = await refiled(scope, writings)
  await writePatches(scope, row, writings)
  const said: [string, string[]][] = [
    ['UNCHANGED', unchanged],
    ['FAILED', failed.map(({ itemId }) => itemId)],
  ]
  for (const [outcome, of] of said)
    if (of.length) await scope.connection.prepared('bulk-outcome', outcomeSql, [of, outcome])
  const told = { action: 'startListingBulkEdit', counts: { changed: writings.length }, further }
  if (writings.length) await trail(scope, row, { ...told, askedBy: row.requestedBy })
  row.changed += writings.length
  row.unchanged += unchanged.length
  tellFailures(row, failed)
  return items.length
}

/** What is beyond the plan can still be deleted and archived, stand out no longer and take no more bookings. */
const takesAway = ({ status, deletedAt: _, takesBookings, featuredUntil, ...others }: Patch): boolean =>
  [undefined, ListingStatus.ARCHIVED].includes(status) &&
  !takesBookings &&
  !featuredUntil &&
  !Object.keys(others).length

const beginsSql = `select id, source_row ->> 'status' as said from listing where id = any ($1::uuid[]) and source_row ? 'status'`

/** Of an import that is approved, what its file does not want published: it becomes what it would be had nobody held it. */
async function changesOf(
  scope: Scope,
  { importId, asked }: ListingBulkEdit,
  ids: string[],
): Promise<Map<string, Asked>> {
  if (!importId || asked.status !== ListingStatus.PUBLISHED) return new Map()
  const rows = await scope.connection.prepared<{ id: string; said: string }>('bulk-begins', beginsSql, [ids])
  return new Map(
    rows.flatMap(({ id, said }): [string, Asked][] => {
      const { status } = beginningIn({ status: said })
      if (status === null || status === ListingStatus.PUBLISHED) return []
      // From review no way leads to PENDING: who decided here has nobody to hand it to.
      return [[id, { ...asked, status: status === ListingStatus.PENDING ? ListingStatus.DRAFT : status }]]
    }),
  )
}

function tellFailures(row: ListingBulkEdit, failed: (ListingBulkFailure & { itemId: string })[]): void {
  row.failed += failed.length
  const room = TOLD - row.storedFailures.length
  const first = failed.slice(0, Math.max(0, room)).map(({ id, name, reason }) => ({ id, name, reason }))
  if (first.length) row.storedFailures = [...row.storedFailures, ...first]
}

const nameSql = `select i.id as item, l.id, l.name from listing_bulk_item i join listing l on l.id = i.listing_id
  where i.edit_id = $1::uuid and i.outcome is null order by i.id limit 1`

/** The one that the database does not take is left out, and named. */
export async function leaveOutOne(scope: Scope, row: ListingBulkEdit, code: string): Promise<void> {
  type Named = { item: string; id: string; name: string }
  const [one] = await scope.connection.prepared<Named>('bulk-name', nameSql, [row.id])
  if (!one) return
  await scope.connection.prepared('bulk-outcome', outcomeSql, [[one.item], 'FAILED'])
  const reason = `The database does not take this change (${code}).`
  tellFailures(row, [{ itemId: one.item, id: one.id, name: one.name, reason }])
}

type Told = { action: string; counts: Record<string, number>; further: Change[]; askedBy: string | null }

/**
 * No door stands before a job, so the trail is written here, in the batch's own transaction: its first fifty changes, and how many. It names
 * whoever asked, whose errand it is.
 */
export async function trail(scope: Scope, row: ListingBulkEdit, { counts, ...told }: Told): Promise<void> {
  const meta = { parts: Object.keys(row.asked), ...counts }
  await writeAudit(scope, { ...told, outcome: 'DONE', target: row, meta })
}
