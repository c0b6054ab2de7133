import { record } from '../../../events/record.js'
import { newId } from '../../../kernel/ids.js'
import type { CheckoutState as Page } from '../../../providers/payments/port.js'
import type { Scope } from '../../../scope/scope.js'
import type { CheckoutSession } from '../subscription/checkout-session.entity.js'
import { FeaturedSlot, FeaturedSource } from './featured-slot.entity.js'
import { heldByPlan } from './held.reads.js'
import { followSlots, holdFeatured } from './slots.service.js'

const DAY = 86_400_000

/** Paid for: it stands out so many days from now, or from where it would have ended. */
export async function giveBought(scope: Scope, session: CheckoutSession, page: Page): Promise<void> {
  const { listingId, days } = session
  if (!listingId || !days) return
  // What stands at the listing is compared with its slots as they are: those first (slots.service.ts).
  await holdFeatured(scope, await heldByPlan(scope))
  const bought = { listingId, source: FeaturedSource.PURCHASE }
  const known = await scope.em.findOne(FeaturedSlot, bought)
  const from = Math.max(scope.now().getTime(), known?.until.getTime() ?? 0)
  const until = new Date(from + days * DAY)
  const slot = known ?? scope.em.create(FeaturedSlot, { id: newId(), until, ...bought } as FeaturedSlot)
  slot.until = until
  slot.paymentRef = page.paymentRef
  scope.em.persist(slot)
  await scope.em.flush()
  await followSlots(scope)
  record(scope, { name: 'listing.feature_bought', on: session, payload: { listingId, days } })
}

/** Money that was given back ends it. */
export async function takeBack(scope: Scope, paymentRefs: string[]): Promise<void> {
  if (!paymentRefs.length) return
  await holdFeatured(scope, await heldByPlan(scope))
  const given = await scope.em.find(FeaturedSlot, { paymentRef: { $in: paymentRefs } })
  for (const slot of given) Object.assign(slot, { until: scope.now(), paymentRef: null })
  await scope.em.flush()
  await followSlots(scope)
}
