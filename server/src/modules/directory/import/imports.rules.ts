import { type Doors, holds, may } from '../../../scope/doors.js'
import type { Scope } from '../../../scope/scope.js'
import { type ListingImport, ImportState } from './listing-import.entity.js'

const write = { rule: may('listing.write') }

export const importDoors: Doors = {
  Query: { listingImports: write, listingImport: write, importTemplates: write, importFields: write },
  Mutation: {
    createListingImport: write,
    readListingImport: write,
    checkListingImport: write,
    startListingImport: write,
    cancelListingImport: write,
    undoListingImport: write,
    openImportErrors: write,
    deleteImportTemplate: write,
  },
  Subscription: { listingImportChanged: write },
}

/** A job that said nothing for so long is lost, and stops nobody. */
const LOST_AFTER = 10 * 60_000

export function isLost(scope: Scope, { updatedAt }: ListingImport): boolean {
  return scope.now().getTime() - updatedAt.getTime() >= LOST_AFTER
}

const DAY = 24 * 3_600_000

/** A day from its end; null where there is nothing to take back. */
export function undoableUntil({ state, finishedAt }: ListingImport): Date | null {
  const over = state === ImportState.DONE || state === ImportState.CANCELLED
  return over && finishedAt ? new Date(finishedAt.getTime() + DAY) : null
}

export function mayUndo(scope: Scope, row: ListingImport): boolean {
  const until = undoableUntil(row)
  const stuck = row.state === ImportState.UNDOING && isLost(scope, row)
  return holds(scope.viewer, 'listing.write') && (stuck || (until !== null && until > scope.now()))
}
