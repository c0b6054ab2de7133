import { type Doors, may } from '../../../scope/doors.js'

const write = { rule: may('category.write') }

export const synonymDoors: Doors = {
  Query: { synonyms: write },
  Mutation: { createSynonym: write, updateSynonym: write, deleteSynonym: write, importSynonyms: write },
}
