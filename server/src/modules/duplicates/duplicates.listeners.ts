import type { Listener } from '../../events/listener.js'
import { indexListings } from '../directory/search/search.service.js'
import { moveAll } from './duplicates.service.js'
import { findDuplicates } from './find.service.js'

const AT_ONCE = 500

/**
 * What tells of many listings at once, and which of them may be like others now: a bulk edit says nothing new of name, place and contacts, and
 * an import has looked for the likes of what it made (one from before it did says nothing of `likely`). What came into being in that same second is found at night (duplicates.jobs.ts).
 */
const ofMany: Record<string, readonly string[]> = {
  'listing.imported': ['likely', 'updated'],
  'listing.import_undone': ['updated'],
  'listing.bulk_edited': ['restored'],
}

/** Whatever made or changed listings. */
const looks: Listener = {
  name: 'duplicates.looks',
  to: ['listing.created', 'listing.published', 'listing.updated', 'listing.restored', ...Object.keys(ofMany)],
  hear: async (scope, { name, aggregateId, payload }) => {
    const named = payload as Record<string, string[] | undefined>
    const told = name === 'listing.imported' ? { likely: named.created, ...named } : named
    const ids = ofMany[name]?.flatMap((verb) => told[verb] ?? []) ?? [aggregateId]
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
