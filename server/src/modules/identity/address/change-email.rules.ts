import { anyone, type Doors, signedIn } from '../../../scope/doors.js'
import { prepareChangeEmail, prepareUndo } from './change-email.prepare.js'

export const addressDoors: Doors = {
  Mutation: {
    changeEmail: { account: true, rule: signedIn, tenantless: true, prepare: prepareChangeEmail },
    undoEmailChange: { account: true, rule: anyone, tenantless: true, prepare: prepareUndo },
  },
}
