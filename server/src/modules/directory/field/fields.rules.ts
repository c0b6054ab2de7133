import { type Doors, may } from '../../../scope/doors.js'

const write = { rule: may('category.write') }

export const fieldDoors: Doors = {
  Mutation: {
    createCategoryField: write,
    updateCategoryField: write,
    deleteCategoryField: write,
    restoreCategoryField: write,
  },
}
