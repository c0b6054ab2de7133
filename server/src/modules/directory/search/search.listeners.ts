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

/** Whether its business looks after it, too. */
const holders: Listener = {
  name: 'search.holders',
  to: ['listing.granted', 'listing.grant_revoked'],
  hear: (scope, { aggregateId }) => indexListings(scope, [aggregateId]),
}

const unheld = `select listing_id as id from listing_search s where tenant_id = app_tenant() and traits @@ 'v'
  and not exists (select from listing_grant g where g.tenant_id = s.tenant_id and g.listing_id = s.listing_id)`

/** Whoever leaves takes their grants with them, which nobody tells one by one. */
const leavers: Listener = {
  name: 'search.leavers',
  to: ['member.left', 'member.removed', 'member.role_changed'],
  hear: async (scope) => {
    const rows = await scope.connection.prepared<{ id: string }>('listings-unheld', unheld, [])
    for (let from = 0; from < rows.length; from += 200)
      await indexListings(
        scope,
        rows.slice(from, from + 200).map(({ id }) => id),
      )
  },
}

export const searchListeners: Listener[] = [pictures, holders, leavers]
