import { anyone, type Doors, holds, may } from '../../../scope/doors.js'
import type { Scope } from '../../../scope/scope.js'
import type { Listing } from './listing.entity.js'

const write = { rule: may('listing.write') }
const feature = { rule: may('listing.feature') }

export const listingDoors: Doors = {
  Query: { listings: { rule: anyone }, listing: { rule: anyone } },
  Mutation: {
    createListing: write,
    updateListing: write,
    deleteListing: write,
    restoreListing: write,
    setListingPlan: feature,
    featureListing: feature,
  },
}

/** Staff see every status; visitors see what is published. */
export function isStaff(viewer: Scope['viewer']): boolean {
  return holds(viewer, 'listing.read')
}

export function mayEdit(viewer: Scope['viewer']): boolean {
  return holds(viewer, 'listing.write')
}

export function mayFeature(viewer: Scope['viewer']): boolean {
  return holds(viewer, 'listing.feature')
}

/** A listing under review is moderation's: only who decides there puts it there or takes it out. */
export function mayMoveStatus(viewer: Scope['viewer'], listing: Pick<Listing, 'status'>, to: string): boolean {
  if (listing.status !== 'UNDER_REVIEW' && to !== 'UNDER_REVIEW') return true
  return holds(viewer, 'moderation.decide')
}
