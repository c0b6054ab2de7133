import { refuse } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import { clusterListings } from '../search/survey.reads.js'
import type { ListingCluster } from './facets.types.js'
import { searchOf } from './filter.js'
import { type ListingFilter, ListingSort } from './filter.inputs.js'

const HIGHEST_ZOOM = 20
/** A square of the map has 64 pixels, a tile 256. */
const SQUARES_OF_A_TILE = 4

export async function clustersOf(scope: Scope, filter: ListingFilter, zoom: number): Promise<ListingCluster[]> {
  if (zoom < 0 || zoom > HIGHEST_ZOOM) throw refuse('BAD_USER_INPUT', 'A zoom is 0 to 20.', { field: 'zoom' })
  const search = await searchOf(scope, { filter, sort: ListingSort.RELEVANCE, first: 1, after: null })
  if (!search) return []
  const found = await clusterListings(scope, search, SQUARES_OF_A_TILE * 2 ** zoom)
  return found.map(({ listings, lat, lng, box, listingId }) => ({
    ...{ count: listings, location: { lat, lng }, bounds: box, listingId },
  }))
}
