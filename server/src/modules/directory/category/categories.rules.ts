import { anyone, type Doors, may } from '../../../scope/doors.js'

const write = { rule: may('category.write') }

export const categoryDoors: Doors = {
  Query: { categories: { rule: anyone } },
  Mutation: {
    createCategory: write,
    updateCategory: write,
    deleteCategory: write,
    restoreCategory: write,
    reorderCategories: write,
  },
}
