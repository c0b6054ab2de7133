import { anyone, type Doors, signedIn } from '../../../scope/doors.js'
import { prepareChangeEmail, prepareUndo } from './change-email.prepare.js'

export const addressDoors: Doors = {
  Mutation: {
    changeEmail: { rule: signedIn, tenantless: true, prepare: prepareChangeEmail },
    undoEmailChange: { rule: anyone, tenantless: true, prepare: prepareUndo },
  },
}
