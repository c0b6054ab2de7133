import { anyone, type Doors, may } from '../../scope/doors.js'

export const tenancyDoors: Doors = {
  Query: { tenant: { rule: anyone } },
  Mutation: {
    updateTenant: { rule: may('tenant.write') },
    updateBranding: { rule: may('tenant.write') },
    setAllowedOrigins: { rule: may('origin.write') },
  },
}
