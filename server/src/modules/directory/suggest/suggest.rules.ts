import { anyone, type Doors } from '../../../scope/doors.js'

export const suggestDoors: Doors = { Query: { suggest: { rule: anyone } } }
