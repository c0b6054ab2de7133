import { anyone, type Doors, signedIn } from '../../../scope/doors.js'
import { preparePasskeyLogin } from './passkey-login.prepare.js'
import { prepareRemoval } from './passkey-removal.prepare.js'
import * as prepare from './passkeys.prepare.js'

export const passkeyDoors: Doors = {
  Query: { passkeys: { rule: signedIn, tenantless: true } },
  Mutation: {
    startPasskeyRegistration: {
      account: true,
      rule: signedIn,
      tenantless: true,
      secret: true,
      prepare: prepare.prepareStartRegistration,
    },
    finishPasskeyRegistration: {
      account: true,
      rule: signedIn,
      tenantless: true,
      prepare: prepare.prepareFinishRegistration,
    },
    renamePasskey: { rule: signedIn, tenantless: true },
    removePasskey: { account: true, rule: signedIn, tenantless: true, prepare: prepareRemoval },
    startPasskeyLogin: { rule: anyone, tenantless: true, secret: true, prepare: prepare.prepareStartLogin },
    finishPasskeyLogin: { account: true, rule: anyone, tenantless: true, secret: true, prepare: preparePasskeyLogin },
  },
}
