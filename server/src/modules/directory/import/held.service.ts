import { refuse } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import { editListings } from '../bulk/bulk.service.js'
import { ListingStatus } from '../listing/listing.entity.js'
import { isUndoable } from '../undo/undoable.js'
import { lockedImport } from './imports.reads.js'
import { undoListingImport } from './imports.service.js'
import { ImportState, type ListingImport } from './listing-import.entity.js'

const heldSql = `select u.listing_id as id from listing_undo u join listing l on l.id = u.listing_id
  where u.import_id = $1::uuid and u.before is null and u.undone_at is null and l.deleted_at is null and l.status = 'UNDER_REVIEW'
  order by l.name, l.id`
const unsettled: readonly ImportState[] = [ImportState.RUNNING, ImportState.UNDOING]

/** While rows come in or go out nobody can say yes or no to all of them. */
export async function settledImport(scope: Scope, id: string): Promise<ListingImport | null> {
  const row = await lockedImport(scope, id)
  if (row && unsettled.includes(row.state))
    throw refuse('CONFLICT', 'The import is at work still. Wait for its end.', { field: 'input.entries' })
  return row
}

/** What an import made comes before visitors: a bulk edit of whoever decided, with its progress, what was left out and the way back. */
export async function releaseImport(scope: Scope, row: ListingImport): Promise<void> {
  await moveHeld(scope, row, ListingStatus.PUBLISHED)
}

/** Taken back whole, with what it changed of others; where its day is over what it made is archived. */
export async function rejectImport(scope: Scope, row: ListingImport): Promise<void> {
  if (isUndoable(scope, row)) await undoListingImport(scope, row.id)
  else await moveHeld(scope, row, ListingStatus.ARCHIVED)
}

async function moveHeld(scope: Scope, { id }: ListingImport, status: ListingStatus): Promise<void> {
  const held = await scope.connection.prepared<{ id: string }>('import-held', heldSql, [id])
  if (held.length) await editListings(scope, { ids: held.map((each) => each.id), change: { status } })
}
