import { type Doors, may } from '../../../scope/doors.js'
import { prepareGeocoding } from './geocoding.prepare.js'

export const geocodingDoors: Doors = {
  Mutation: { geocodeAddress: { rule: may('listing.write', 'listing.own'), prepare: prepareGeocoding } },
}
