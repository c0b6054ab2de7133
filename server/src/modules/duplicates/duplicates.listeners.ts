import type { Listener } from '../../events/listener.js'
import { indexListings } from '../directory/search/search.service.js'
import { moveAll } from './duplicates.service.js'
import { findDuplicates } from './find.service.js'

const AT_ONCE = 500

/** Whatever made or changed listings: an import tells of a batch at once. */
const looks: Listener = {
  name: 'duplicates.looks',
  to: ['listing.created', 'listing.published', 'listing.updated', 'listing.restored', 'listing.imported'],
  hear: async (scope, { name, aggregateId, payload }) => {
    const { created = [], updated = [] } = payload as { created?: string[]; updated?: string[] }
    const ids = name === 'listing.imported' ? [...created, ...updated] : [aggregateId]
    for (let from = 0; from < ids.length; from += AT_ONCE) await findDuplicates(scope, ids.slice(from, from + AT_ONCE))
  },
}

/** What a visitor sent while the two became one was written for the one that is gone: it follows. */
const follows: Listener = {
  name: 'duplicates.follows',
  to: ['listing.merged'],
  hear: async (scope, { aggregateId, payload }) => {
    const into = String(payload.intoId)
    await moveAll(scope, aggregateId, into)
    await indexListings(scope, [into])
  },
}

export const duplicateListeners: Listener[] = [looks, follows]
