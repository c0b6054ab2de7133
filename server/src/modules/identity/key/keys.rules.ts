import { prepareCreateKey } from './keys.prepare.js'
import { type Doors, keyed, may } from '../../../scope/doors.js'

export const keyDoors: Doors = {
  Query: {
    apiKeys: { rule: may('key.read') },
    verifyApiKey: { rule: keyed },
  },
  Mutation: {
    createApiKey: { rule: may('key.write'), secret: true, prepare: prepareCreateKey },
    updateApiKey: { rule: may('key.write') },
    rotateApiKey: { rule: may('key.rotate'), secret: true },
    revokeApiKey: { rule: may('key.write') },
  },
}
