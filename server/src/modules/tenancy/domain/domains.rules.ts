import { anyone, type Doors, may } from '../../../scope/doors.js'
import { prepareVerify } from './domains.prepare.js'

/** `roleBook`: which permissions a role holds, which only a higher room knows. */
export const domainDoors = (roleBook: Parameters<typeof prepareVerify>[0]): Doors => ({
  Query: { subdomainAvailable: { rule: anyone, tenantless: true } },
  Mutation: {
    addTenantDomain: { rule: may('domain.write') },
    verifyTenantDomain: { rule: may('domain.write'), prepare: prepareVerify(roleBook) },
    removeTenantDomain: { rule: may('domain.write') },
    setPrimaryDomain: { rule: may('domain.write') },
    changeSubdomain: { rule: may('domain.write') },
  },
})
