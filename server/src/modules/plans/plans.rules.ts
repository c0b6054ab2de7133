import { anyone, type Doors } from '../../scope/doors.js'

export const planDoors: Doors = { Query: { plans: { rule: anyone, tenantless: true } } }
