import { type Doors, may } from '../../scope/doors.js'
import { proveHolder } from '../identity/factor/prove-holder.js'

/** OWNER alone holds `tenant.export`: the zip has everything, the people's addresses included. */
export const exportDoors: Doors = {
  Query: { tenantExports: { rule: may('tenant.export') } },
  Mutation: {
    requestTenantExport: { rule: may('tenant.export'), prepare: proveHolder('tenant.export') },
    openTenantExport: { rule: may('tenant.export'), secret: true },
  },
}
