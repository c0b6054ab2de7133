import { type Doors, may } from '../../../scope/doors.js'

export const missedDoors: Doors = {
  Query: { missedSearches: { rule: may('category.write') } },
  Mutation: { dismissMissedSearch: { rule: may('category.write') } },
}
