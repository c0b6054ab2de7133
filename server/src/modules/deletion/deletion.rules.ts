import { type Doors, may } from '../../scope/doors.js'
import { prepareCancel, prepareDeletion } from './deletion.prepare.js'

/** OWNER alone holds `tenant.delete`. A closed tenant lets nobody in, so taking it back names the tenant and needs none. */
export const deletionDoors: Doors = {
  Mutation: {
    requestTenantDeletion: { rule: may('tenant.delete'), prepare: prepareDeletion },
    cancelTenantDeletion: { rule: may('tenant.delete'), tenantless: true, prepare: prepareCancel },
  },
}
