import { anyone, type Doors, signedIn } from '../../scope/doors.js'
import * as prepare from './identity.prepare.js'
import * as reset from './reset.prepare.js'

/** `prepare` runs before the transaction and proves who asks where the proof is the input itself. */
export const identityDoors: Doors = {
  Query: { me: { rule: anyone, tenantless: true } },
  Mutation: {
    register: { rule: anyone, tenantless: true, prepare: prepare.prepareRegister },
    registerTenant: { rule: anyone, tenantless: true, secret: true, prepare: prepare.prepareRegisterTenant },
    createTenant: { rule: signedIn, tenantless: true, prepare: prepare.prepareCreateTenant },
    login: { rule: anyone, tenantless: true, secret: true, prepare: prepare.prepareLogin },
    refreshSession: { rule: anyone, tenantless: true, secret: true, prepare: prepare.prepareRefresh },
    logout: { rule: anyone, tenantless: true, prepare: prepare.prepareLogout },
    switchTenant: { rule: signedIn, tenantless: true, secret: true, prepare: prepare.prepareSwitchTenant },
    changePassword: { rule: signedIn, tenantless: true, prepare: prepare.prepareChangePassword },
    requestPasswordReset: { rule: anyone, tenantless: true, prepare: reset.prepareRequestReset },
    resetPassword: { rule: anyone, tenantless: true, secret: true, prepare: reset.prepareResetPassword },
    verifyEmail: { rule: anyone, tenantless: true, prepare: prepare.prepareVerifyEmail },
  },
}
