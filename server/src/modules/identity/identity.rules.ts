import { anyone, type Doors, signedIn } from '../../scope/doors.js'
import { prepareLogin } from './login.prepare.js'
import { prepareChangePassword } from './password.prepare.js'
import * as register from './register.prepare.js'
import * as reset from './reset.prepare.js'
import * as session from './session.prepare.js'
import { prepareVerifyEmail } from './verify.prepare.js'
import { askForViewer } from './viewer.reads.js'

/** `prepare` runs before the transaction and proves who asks where the proof is the input itself. */
export const identityDoors: Doors = {
  Query: { me: { rule: anyone, tenantless: true, ahead: askForViewer } },
  Mutation: {
    register: { account: true, rule: anyone, tenantless: true, prepare: register.prepareRegister },
    registerTenant: {
      account: true,
      rule: anyone,
      tenantless: true,
      secret: true,
      prepare: register.prepareRegisterTenant,
    },
    createTenant: { rule: signedIn, tenantless: true, prepare: register.prepareCreateTenant },
    login: { account: true, rule: anyone, tenantless: true, secret: true, prepare: prepareLogin },
    refreshSession: {
      account: true,
      rule: anyone,
      tenantless: true,
      secret: true,
      often: true,
      prepare: session.prepareRefresh,
    },
    logout: { account: true, rule: anyone, tenantless: true, often: true, prepare: session.prepareLogout },
    switchTenant: {
      account: true,
      rule: signedIn,
      tenantless: true,
      secret: true,
      prepare: session.prepareSwitchTenant,
    },
    changePassword: { account: true, rule: signedIn, tenantless: true, prepare: prepareChangePassword },
    requestPasswordReset: { account: true, rule: anyone, tenantless: true, prepare: reset.prepareRequestReset },
    resetPassword: { account: true, rule: anyone, tenantless: true, secret: true, prepare: reset.prepareResetPassword },
    verifyEmail: { account: true, rule: anyone, tenantless: true, prepare: prepareVerifyEmail },
  },
}
