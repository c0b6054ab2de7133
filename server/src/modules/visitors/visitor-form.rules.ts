import { anyone, type Doors } from '../../scope/doors.js'

export const visitorFormDoors: Doors = { Query: { visitorForm: { rule: anyone } } }
