import { refuse } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import { versionFor } from '../../plans/plans.service.js'
import type { Listing } from './listing.entity.js'
import { changed, theListing } from './listings.service.js'
import { needStar, standsByHand } from './stars.reads.js'
import { needRoomFor } from './surplus.reads.js'

/** A plan of its own, whose weight replaces the tenant's in the ranking; null: the tenant's again. */
export async function setListingPlan(scope: Scope, id: string, planKey: string | null): Promise<Listing> {
  const listing = await theListing(scope, id)
  if (planKey !== null) await needRoomFor(scope, id)
  listing.planKey = planKey === null ? null : await versionFor(scope, planKey, listing.planKey)
  return changed(scope, listing, 'listing.plan_set')
}

export async function featureListing(scope: Scope, id: string, until: Date | null): Promise<Listing> {
  const listing = await theListing(scope, id)
  if (until && until <= scope.now())
    throw refuse('BAD_USER_INPUT', 'Choose an instant in the future.', { field: 'until' })
  if (until) await needRoomFor(scope, id)
  if (until && !(await standsByHand(scope, [id])).has(id)) await needStar(scope)
  listing.featuredUntil = until
  return changed(scope, listing, 'listing.featured')
}
