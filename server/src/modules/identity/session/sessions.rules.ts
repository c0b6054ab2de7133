import { type Doors, signedIn } from '../../../scope/doors.js'

/** Sessions belong to the person, whatever tenant they are in. */
export const sessionDoors: Doors = {
  Query: { sessions: { rule: signedIn, tenantless: true } },
  Mutation: {
    revokeSession: { account: true, rule: signedIn, tenantless: true },
    revokeOtherSessions: { account: true, rule: signedIn, tenantless: true },
  },
}
