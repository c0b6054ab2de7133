import { type Doors, may } from '../../../scope/doors.js'

/** Whoever may see every listing, drafts too, may take them along. */
const write = { rule: may('listing.write') }

export const listingExportDoors: Doors = {
  Query: { listingExports: write },
  Mutation: { exportListings: write, openListingExport: write },
}
