import { anyone, type Doors, holds, may } from '../../../scope/doors.js'
import type { Scope } from '../../../scope/scope.js'
import { heldByViewer } from '../grant/grants.reads.js'
import type { Listing } from './listing.entity.js'

const write = { rule: may('listing.write') }
const feature = { rule: may('listing.feature') }

export const listingDoors: Doors = {
  Query: { listings: { rule: anyone }, listing: { rule: anyone }, listingClusters: { rule: anyone } },
  Mutation: {
    createListing: write,
    updateListing: { rule: may('listing.write', 'listing.own') },
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

/** Staff edit every listing, a merchant what they were given. Nothing is asked for anybody else. */
export function mayEditListing(scope: Scope, { id }: Pick<Listing, 'id'>): boolean | Promise<boolean> {
  if (holds(scope.viewer, 'listing.write')) return true
  return holdsByGrant(scope.viewer) && heldByViewer(scope).then((held) => held.has(id))
}

/** More than a visitor and less than staff: what they see and edit is theirs by grant. */
export function holdsByGrant(viewer: Scope['viewer']): boolean {
  return holds(viewer, 'listing.own') && !holds(viewer, 'listing.read')
}

/** Its address is for staff. */
export function mayChooseSlug(viewer: Scope['viewer']): boolean {
  return holds(viewer, 'listing.write')
}

export function mayFeature(viewer: Scope['viewer']): boolean {
  return holds(viewer, 'listing.feature')
}
