import { type Doors, may } from '../../scope/doors.js'

export const mailDoors: Doors = { Query: { mailPreview: { rule: may('tenant.read') } } }
