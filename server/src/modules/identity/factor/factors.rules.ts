import { type Doors, signedIn } from '../../../scope/doors.js'
import * as prepare from './factors.prepare.js'

/** Factors belong to the person, whatever tenant they are in. Adding or removing one asks for proof, not for a session alone. */
export const factorDoors: Doors = {
  Query: { secondFactor: { rule: signedIn, tenantless: true } },
  Mutation: {
    startTotp: { account: true, rule: signedIn, tenantless: true, secret: true, prepare: prepare.prepareStartTotp },
    confirmTotp: { account: true, rule: signedIn, tenantless: true, secret: true, prepare: prepare.prepareConfirmTotp },
    disableTotp: { account: true, rule: signedIn, tenantless: true, prepare: prepare.prepareDisableTotp },
    regenerateRecoveryCodes: {
      account: true,
      rule: signedIn,
      tenantless: true,
      secret: true,
      prepare: prepare.prepareProof,
    },
  },
}
