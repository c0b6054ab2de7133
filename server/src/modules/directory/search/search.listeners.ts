import type { Listener } from '../../../events/listener.js'
import { indexListings } from './search.service.js'

const showing = 'select listing_id as id from listing_image where tenant_id = app_tenant() and media_id = $1'

/** Whether a listing has a picture is a filter of the search. */
const pictures: Listener = {
  name: 'search.pictures',
  to: ['media.deleted', 'media.restored', 'media.hidden', 'media.released'],
  hear: async (scope, { aggregateId }) => {
    const rows = await scope.connection.prepared<{ id: string }>('media-showing', showing, [aggregateId])
    if (rows.length)
      await indexListings(
        scope,
        rows.map(({ id }) => id),
      )
  },
}

export const searchListeners: Listener[] = [pictures]
