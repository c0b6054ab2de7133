import { type Doors, signedIn } from '../../../scope/doors.js'
import * as prepare from './factors.prepare.js'

/** Factors belong to the person, whatever tenant they are in. Adding or removing one asks for proof, not for a session alone. */
export const factorDoors: Doors = {
  Query: { secondFactor: { rule: signedIn, tenantless: true } },
  Mutation: {
    startTotp: { rule: signedIn, tenantless: true, secret: true, prepare: prepare.prepareStartTotp },
    confirmTotp: { rule: signedIn, tenantless: true, secret: true, prepare: prepare.prepareConfirmTotp },
    disableTotp: { rule: signedIn, tenantless: true, prepare: prepare.prepareDisableTotp },
    regenerateRecoveryCodes: { rule: signedIn, tenantless: true, secret: true, prepare: prepare.prepareProof },
  },
}
