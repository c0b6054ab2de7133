import { type Doors, may } from '../../scope/doors.js'

export const usageDoors: Doors = { Query: { usage: { rule: may('tenant.read') } } }
