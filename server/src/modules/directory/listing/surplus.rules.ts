import { type Doors, may } from '../../../scope/doors.js'

export const surplusDoors: Doors = {
  Query: { surplus: { rule: may('tenant.read') } },
  Mutation: { chooseSurplus: { rule: may('tenant.write') } },
}
