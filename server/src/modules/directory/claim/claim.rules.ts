import { type Doors, signedIn } from '../../../scope/doors.js'
import { prepareProof } from './claim.prepare.js'

export const claimDoors: Doors = {
  Query: { claimOptions: { rule: signedIn }, claimProofs: { rule: signedIn } },
  Mutation: { startClaimProof: { rule: signedIn }, proveClaim: { rule: signedIn, prepare: prepareProof } },
}
