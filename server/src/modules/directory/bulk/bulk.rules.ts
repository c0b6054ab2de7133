import { type Doors, holds, may } from '../../../scope/doors.js'
import type { Scope } from '../../../scope/scope.js'
import { ListingStatus } from '../listing/listing.entity.js'
import type { Change } from './change.js'

const write = { rule: may('listing.write') }

export const bulkDoors: Doors = {
  Query: { previewListingBulkEdit: write, listingBulkEdit: write, listingBulkEdits: write },
  Mutation: { startListingBulkEdit: write, cancelListingBulkEdit: write, undoListingBulkEdit: write },
  Subscription: { listingBulkEditChanged: write },
}

/** Of what a change may need, what whoever asks has at that moment: a job asks nobody. `listing.read`: a filter finds drafts too. */
const powersAsked = ['listing.read', 'listing.write', 'listing.feature', 'moderation.decide'] as const

export const powersOf = (viewer: Scope['viewer']): string[] => powersAsked.filter((power) => holds(viewer, power))

/**
 * What taking it back needs of the viewer that they lack: as much as the change itself. What a moderator took out of review is settled
 * listing by listing (undo.ts), as the change is.
 */
export function lackedForUndo(viewer: Scope['viewer'], { status, featuredUntil }: Change): string | null {
  const needed = [
    'listing.write',
    ...(featuredUntil === undefined ? [] : ['listing.feature']),
    ...(status === ListingStatus.UNDER_REVIEW ? ['moderation.decide'] : []),
  ]
  return needed.find((power) => !holds(viewer, power)) ?? null
}
