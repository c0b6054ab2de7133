import { type Doors, may } from '../../scope/doors.js'
import { prepareUpdate } from './media.service.js'
import { prepareConfirm } from './upload.service.js'

const write = { rule: may('media.write') }
const bring = may('media.write', 'listing.own')

export const mediaDoors: Doors = {
  Query: { mediaAsset: { rule: bring }, mediaAssets: write, mediaStorage: write },
  Mutation: {
    confirmUpload: { rule: bring, prepare: prepareConfirm },
    updateMediaAsset: { rule: bring, prepare: prepareUpdate },
    deleteMediaAsset: write,
    restoreMediaAsset: write,
  },
}
