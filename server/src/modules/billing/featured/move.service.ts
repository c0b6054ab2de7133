import type { Scope } from '../../../scope/scope.js'
import { mayFeature } from '../../directory/listing/listings.rules.js'
import { followPurchases } from './bought.js'
import { FeaturedPurchase } from './featured-purchase.entity.js'
import { FeaturedSlot, FeaturedSource } from './featured-slot.entity.js'
import { heldByPlan } from './held.reads.js'
import { holdFeatured } from './slots.service.js'

const concerned = `select from listing l where l.tenant_id = app_tenant() and l.id = any ($1) and (l.featured_until is not null
  or exists (select from featured_slot s where s.tenant_id = l.tenant_id and s.listing_id = l.id)) limit 1`

/** Whether any of them stands out, or has a reason to. */
export async function areConcerned(scope: Scope, ids: string[]): Promise<boolean> {
  return ids.length > 0 && (await scope.connection.prepared('featured-concerned', concerned, [ids])).length > 0
}

/**
 * Two listings become one: what was bought for either, and what the owner chose, holds for the one that is kept. Staff's own word moves where the
 * viewer may feature, as in the listing itself. Before the merge: what staff wrote of either is noted, for after it nobody could tell.
 */
export async function beforeMerge(scope: Scope, ids: string[]): Promise<(from: string, to: string) => Promise<void>> {
  if (!(await areConcerned(scope, ids))) return async () => undefined
  await holdFeatured(scope, await heldByPlan(scope), { about: ids })
  return (from, to) => moveFeatured(scope, from, to)
}

async function moveFeatured(scope: Scope, from: string, to: string): Promise<void> {
  for (const purchase of await scope.em.find(FeaturedPurchase, { listingId: from })) purchase.listingId = to
  const [ours, theirs] = [
    await scope.em.find(FeaturedSlot, { listingId: to }),
    await scope.em.find(FeaturedSlot, { listingId: from }),
  ]
  for (const slot of theirs) {
    if (slot.source === FeaturedSource.STAFF && !mayFeature(scope.viewer)) continue
    const known = ours.find(({ source }) => source === slot.source)
    if (known) {
      if (slot.until > known.until) known.until = slot.until
      known.chosen ||= slot.chosen
      scope.em.remove(slot)
    } else slot.listingId = to
  }
  await scope.em.flush()
  await followPurchases(scope, [to])
}
