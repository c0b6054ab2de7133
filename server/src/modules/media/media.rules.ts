import { type Doors, may } from '../../scope/doors.js'
import { prepareConfirm } from './media.service.js'

export const mediaDoors: Doors = {
  Mutation: {
    confirmUpload: { rule: may('media.write', 'listing.own'), prepare: prepareConfirm },
    updateMediaAsset: { rule: may('media.write') },
  },
}
