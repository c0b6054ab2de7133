import { type Doors, may } from '../../../scope/doors.js'

const write = { rule: may('listing.write') }

export const bulkDoors: Doors = {
  Query: { previewListingBulkEdit: write, listingBulkEdit: write, listingBulkEdits: write },
  Mutation: { startListingBulkEdit: write, cancelListingBulkEdit: write, undoListingBulkEdit: write },
  Subscription: { listingBulkEditChanged: write },
}

/** Of what a change may need, what whoever asks has at that moment: a job asks nobody. */
export const powersAsked = ['listing.write', 'listing.feature', 'moderation.decide'] as const
