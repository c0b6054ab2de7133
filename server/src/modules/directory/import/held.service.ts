import { refuse } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import { editImported } from '../bulk/bulk.service.js'
import { ListingStatus } from '../listing/listing.entity.js'
import { isLost, isUndoable } from '../undo/undoable.js'
import { lockedImport } from './imports.reads.js'
import { takeBackImport } from './imports.service.js'
import { ImportState, type ListingImport } from './listing-import.entity.js'

const unsettled: readonly ImportState[] = [ImportState.RUNNING, ImportState.UNDOING]
const over: readonly ImportState[] = [ImportState.DONE, ImportState.CANCELLED, ImportState.UNDONE]

/** While rows come in or go out nobody can say yes or no to all of them; a job that is lost brings none. */
export async function settledImport(scope: Scope, id: string): Promise<ListingImport | null> {
  const row = await lockedImport(scope, id)
  if (row && unsettled.includes(row.state) && !isLost(scope, row))
    throw refuse('CONFLICT', 'The import is at work still. Wait for its end.', { field: 'input.entries' })
  return row
}

/** What an import made comes before visitors: a bulk edit of whoever decided, with its progress, what was left out and the way back. */
export async function releaseImport(scope: Scope, row: ListingImport): Promise<void> {
  if (row.state === ImportState.UNDOING)
    throw refuse('CONFLICT', 'The import is half taken back already.', { field: 'input.entries' })
  // However late its lost job comes again, it brings no row more that nobody looked at.
  if (row.state === ImportState.RUNNING) Object.assign(row, { state: ImportState.CANCELLED, finishedAt: scope.now() })
  await moveHeld(scope, row, ListingStatus.PUBLISHED)
}

/** Taken back whole, with what it changed of others, also where it failed or was lost on its way; where its day is over what it made is archived. */
export async function rejectImport(scope: Scope, row: ListingImport): Promise<void> {
  if (isUndoable(scope, row) || !over.includes(row.state)) await takeBackImport(scope, row)
  else await moveHeld(scope, row, ListingStatus.ARCHIVED)
}

async function moveHeld(
  scope: Scope,
  { id, state, storedCounts }: ListingImport,
  status: ListingStatus,
): Promise<void> {
  if (state === ImportState.UNDONE) return
  await editImported(scope, { importId: id, change: { status }, matched: storedCounts?.created ?? 0 })
}
