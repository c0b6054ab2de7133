import { record } from '../../../events/record.js'
import type { Scope } from '../../../scope/scope.js'
import type { ListingBulkEdit } from './listing-bulk-edit.entity.js'

export type Verb = 'published' | 'updated' | 'featured' | 'deleted' | 'restored'
export type Said = [verb: Verb, listingId: string]

/**
 * One event for the batch, on the bulk edit, with the listings by what happened to them: `{ published: [id], updated: [id] }`. An event and a
 * job each would keep the queue busy long after the edit is done; whoever tells of single listings (`listing.published`) spells them out of it.
 */
export function tellOfBatch(scope: Scope, row: Pick<ListingBulkEdit, 'id'>, said: Said[]): void {
  if (!said.length) return
  const byVerb = Map.groupBy(said, ([verb]) => verb)
  const payload = Object.fromEntries([...byVerb].map(([verb, of]) => [verb, of.map(([, id]) => id)]))
  record(scope, { name: 'listing.bulk_edited', on: { id: row.id, constructor: { name: 'ListingBulkEdit' } }, payload })
}
