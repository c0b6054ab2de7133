import { type Doors, may } from '../../../scope/doors.js'

const write = { rule: may('member.write') }

export const grantDoors: Doors = {
  Query: { grantedListings: { rule: may('listing.own') } },
  Mutation: { grantListing: write, revokeListingGrant: write },
}
