import { type Doors, may } from '../../scope/doors.js'

const write = { rule: may('listing.write') }

export const duplicateDoors: Doors = {
  Query: { listingDuplicates: write, openListingDuplicateCount: write, similarListings: write },
  Mutation: { dismissListingDuplicate: write, reopenListingDuplicate: write, mergeListings: write },
}
