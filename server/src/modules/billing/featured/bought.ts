import { record } from '../../../events/record.js'
import { newId } from '../../../kernel/ids.js'
import type { ChargeState, CheckoutState as Page } from '../../../providers/payments/port.js'
import type { Scope } from '../../../scope/scope.js'
import type { CheckoutSession } from '../subscription/checkout-session.entity.js'
import { FeaturedPurchase } from './featured-purchase.entity.js'
import { FeaturedSlot, FeaturedSource } from './featured-slot.entity.js'
import { heldByPlan } from './held.reads.js'
import { followSlots, holdFeatured } from './slots.service.js'

const DAY = 86_400_000

/** Paid for: it stands out so many days from now, or from where it would have ended. */
export async function giveBought(scope: Scope, session: CheckoutSession, page: Page): Promise<void> {
  const { id, listingId, days, livemode } = session
  if (!listingId || !days) return
  // What stands at the listing is compared with its slots as they are: those first (slots.service.ts).
  await holdFeatured(scope, await heldByPlan(scope), { about: [listingId] })
  const given = { id, listingId, days, livemode, paymentRef: page.paymentRef, givenAt: scope.now() }
  await scope.em.persist(scope.em.create(FeaturedPurchase, given as FeaturedPurchase)).flush()
  await followPurchases(scope, [listingId])
  record(scope, { name: 'listing.feature_bought', on: session, payload: { listingId, days } })
}

/** Money that went back takes its own days, and no others; a dispute that the bank decides for us gives them again. */
export async function settlePurchases(scope: Scope, charges: ChargeState[]): Promise<void> {
  const refs = charges.flatMap(({ paymentRef }) => paymentRef ?? [])
  if (!refs.length) return
  const moved = new Set<string>()
  for (const purchase of await scope.em.find(FeaturedPurchase, { paymentRef: { $in: refs } })) {
    const charge = charges.find(({ paymentRef }) => paymentRef === purchase.paymentRef)
    const endedFor = charge ? whyEnded(charge) : purchase.endedFor
    if (endedFor === purchase.endedFor) continue
    Object.assign(purchase, { endedFor, endedAt: endedFor && scope.now() })
    moved.add(purchase.listingId)
  }
  if (!moved.size) return
  await holdFeatured(scope, await heldByPlan(scope))
  await followPurchases(scope, [...moved])
}

const whyEnded = ({ amount, refunded, isDisputed }: ChargeState): FeaturedPurchase['endedFor'] => {
  if (amount > 0 && refunded >= amount) return 'REFUNDED'
  return isDisputed ? 'DISPUTED' : null
}

/** The slot of each ends with the last of its purchases that stand. */
export async function followPurchases(scope: Scope, listingIds: string[]): Promise<void> {
  const of = { listingId: { $in: listingIds } }
  const slots = await scope.em.find(FeaturedSlot, { source: FeaturedSource.PURCHASE, ...of })
  const standing = await scope.em.find(
    FeaturedPurchase,
    { endedFor: null, ...of },
    { orderBy: { givenAt: 'asc', id: 'asc' } },
  )
  for (const listingId of listingIds) {
    const until = endOf(standing.filter((each) => each.listingId === listingId)) ?? scope.now()
    const known = slots.find((each) => each.listingId === listingId)
    const slot = known ?? { id: newId(), listingId, source: FeaturedSource.PURCHASE, until }
    scope.em.persist(known ? Object.assign(known, { until }) : scope.em.create(FeaturedSlot, slot as FeaturedSlot))
  }
  await scope.em.flush()
  await followSlots(scope)
}

/** One after the other: what is bought while another runs begins where that ends. */
function endOf(purchases: FeaturedPurchase[]): Date | null {
  const end = purchases.reduce((until, { givenAt, days }) => Math.max(until, givenAt.getTime()) + days * DAY, 0)
  return end ? new Date(end) : null
}

const looks = `select exists (select from featured_slot where tenant_id = app_tenant() and source = 'PURCHASE' and until > $1)
  or exists (select from featured_purchase where tenant_id = app_tenant() and ended_for = 'DISPUTED' and ended_at > $1::timestamptz - interval '200 days')
  as looks`

/** Whether it matters what became of the money: something that was bought runs, or a bank has still to decide. */
export async function hasBought(scope: Scope): Promise<boolean> {
  const [row] = await scope.connection.prepared<{ looks: boolean }>('featured-bought', looks, [scope.now()])
  return row?.looks ?? false
}
