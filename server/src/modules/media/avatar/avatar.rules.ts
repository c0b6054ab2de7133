import { type Doors, signedIn } from '../../../scope/doors.js'
import { prepareAvatar } from './avatar.service.js'

/** One's own alone. */
export const avatarDoors: Doors = {
  Mutation: {
    setAvatar: { rule: signedIn, tenantless: true, prepare: prepareAvatar },
    removeAvatar: { rule: signedIn, tenantless: true },
  },
}
