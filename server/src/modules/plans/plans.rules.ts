import { anyone, type Doors, may } from '../../scope/doors.js'

export const planDoors: Doors = {
  Query: { plans: { rule: anyone, tenantless: true }, entitlements: { rule: may('tenant.read') } },
}
