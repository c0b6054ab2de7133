import { type Doors, may } from '../../scope/doors.js'
import { prepareUpdate } from './media.service.js'
import { prepareConfirm } from './upload.service.js'

const write = { rule: may('media.write') }

export const mediaDoors: Doors = {
  Query: { mediaAssets: write, mediaStorage: write },
  Mutation: {
    confirmUpload: { rule: may('media.write', 'listing.own'), prepare: prepareConfirm },
    updateMediaAsset: { rule: may('media.write', 'listing.own'), prepare: prepareUpdate },
    deleteMediaAsset: write,
    restoreMediaAsset: write,
  },
}
