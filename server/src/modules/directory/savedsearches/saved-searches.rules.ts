import { anyone, type Doors, may } from '../../../scope/doors.js'
import { throttleForm } from '../../visitors/visitor-form.throttle.js'

const aboutPeople = { rule: may('tenant.write') }

export const savedSearchDoors: Doors = {
  Query: {
    savedSearches: { rule: anyone },
    savedSearchCounts: { rule: may('category.write') },
    savedSearchesOf: aboutPeople,
  },
  Mutation: {
    saveSearch: { rule: anyone, prepare: throttleForm('search') },
    confirmSavedSearch: { rule: anyone },
    deleteSavedSearch: { rule: anyone },
    deleteSavedSearchesOf: aboutPeople,
  },
}
