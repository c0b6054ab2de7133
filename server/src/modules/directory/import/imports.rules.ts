import { type Doors, holds, may } from '../../../scope/doors.js'
import type { Scope } from '../../../scope/scope.js'
import { isUndoable } from '../undo/undoable.js'
import type { ListingImport } from './listing-import.entity.js'

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

export function mayUndo(scope: Scope, row: ListingImport): boolean {
  return holds(scope.viewer, 'listing.write') && isUndoable(scope, row)
}
