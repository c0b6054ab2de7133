import { type Doors, may } from '../../scope/doors.js'
import { provePassword } from '../identity/prove-password.js'

/** OWNER alone holds `tenant.export`: the zip has everything, the people's addresses included. */
export const exportDoors: Doors = {
  Query: { tenantExports: { rule: may('tenant.export') } },
  Mutation: {
    requestTenantExport: { rule: may('tenant.export'), prepare: provePassword('tenant.export') },
    openTenantExport: { rule: may('tenant.export'), secret: true },
  },
}
