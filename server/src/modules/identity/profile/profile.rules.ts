import { type Doors, signedIn } from '../../../scope/doors.js'

/** One's own, and nobody else's: there is no id to name. */
export const profileDoors: Doors = { Mutation: { updateProfile: { rule: signedIn, tenantless: true } } }
