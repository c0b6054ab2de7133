import { type Doors, may } from '../../../scope/doors.js'

const edits = { rule: may('listing.write', 'listing.own') }

export const historyDoors: Doors = { Query: { listingHistory: edits }, Mutation: { undoListingChange: edits } }
