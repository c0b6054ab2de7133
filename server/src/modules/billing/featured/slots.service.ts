import { newId } from '../../../kernel/ids.js'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import { Listing } from '../../directory/listing/listing.entity.js'
import { changed } from '../../directory/listing/listings.service.js'
import { FeaturedSlot, FeaturedSource } from './featured-slot.entity.js'

/** What the plan holds from now on: these listings, until then. Null: nothing. */
export type Held = { ids: string[]; until: Date } | null

/**
 * The plan's slots become what it holds, and each listing stands out until the last of its slots ends: in the ranking with this transaction. What
 * staff gave, or was bought, stays. `about`: looked at too, though nothing stands in their slots yet, for staff's word may stand at the listing
 * alone. `beyond`: what staff let stand out there ends. Answers how many listings stand out otherwise than before.
 */
export async function holdFeatured(
  scope: Scope,
  held: Held,
  { about = [], beyond = [] }: { about?: string[]; beyond?: string[] } = {},
): Promise<number> {
  await featuredInTurn(scope)
  const slots = await scope.em.find(FeaturedSlot, {})
  const concerned = new Set([...slots.map(({ listingId }) => listingId), ...(held?.ids ?? []), ...about, ...beyond])
  const listings = await scope.em.find(Listing, { id: { $in: [...concerned] } })
  let moved = 0
  for (const listing of listings) {
    const own = slots.filter(({ listingId }) => listingId === listing.id)
    if (beyond.includes(listing.id)) dropStaff(scope, own)
    else noteStaff(scope, listing, own)
    setPlan(scope, own, { listingId: listing.id, until: held?.ids.includes(listing.id) ? held.until : null })
    if (follow(scope, listing, own)) moved += 1
  }
  await scope.em.flush()
  return moved
}

/** What began and what was paid are heard of at once: each looks at the slots as the other left them. */
const lock = 'select pg_advisory_xact_lock(hashtextextended($1, 76))'

/** Before any listing is held: whoever writes slots holds those after it. */
export async function featuredInTurn(scope: Scope): Promise<void> {
  await scope.connection.prepared('featured-lock', lock, [tenantIdOf(scope)])
}

/** The same where slots were written elsewhere: staff's word is in them already. */
export async function followSlots(scope: Scope): Promise<void> {
  const slots = await scope.em.find(FeaturedSlot, {})
  const listings = await scope.em.find(Listing, { id: { $in: slots.map(({ listingId }) => listingId) } })
  for (const listing of listings)
    follow(
      scope,
      listing,
      slots.filter(({ listingId }) => listingId === listing.id),
    )
  await scope.em.flush()
}

const latest = (slots: FeaturedSlot[]): Date | null =>
  slots.reduce<Date | null>((last, { until }) => (!last || until > last ? until : last), null)

/** What stands at the listing and in none of its slots, staff wrote there since: by hand, in bulk or by a file. */
function noteStaff(scope: Scope, listing: Listing, own: FeaturedSlot[]): void {
  const { featuredUntil: until } = listing
  if (own.some((slot) => slot.until.getTime() === until?.getTime())) return
  const [staff] = own.filter(({ source }) => source === FeaturedSource.STAFF)
  if (staff && until) staff.until = until
  else if (staff) drop(scope, own, staff)
  else if (until && until > scope.now()) add(scope, own, { listingId: listing.id, source: FeaturedSource.STAFF, until })
}

function dropStaff(scope: Scope, own: FeaturedSlot[]): void {
  for (const staff of own.filter(({ source }) => source === FeaturedSource.STAFF)) drop(scope, own, staff)
}

function setPlan(
  scope: Scope,
  own: FeaturedSlot[],
  { listingId, until }: { listingId: string; until: Date | null },
): void {
  const [plan] = own.filter(({ source }) => source === FeaturedSource.PLAN)
  if (plan && until) plan.until = until
  else if (plan?.chosen) plan.until = scope.now()
  else if (plan) drop(scope, own, plan)
  else if (until) add(scope, own, { listingId, source: FeaturedSource.PLAN, until })
}

function follow(scope: Scope, listing: Listing, own: FeaturedSlot[]): boolean {
  const live = latest(own.filter(({ until }) => until > scope.now()))
  if (live?.getTime() === listing.featuredUntil?.getTime()) return false
  listing.featuredUntil = live
  changed(scope, listing, 'listing.featured')
  return true
}

type Slot = Pick<FeaturedSlot, 'listingId' | 'source' | 'until'>

function add(scope: Scope, own: FeaturedSlot[], given: Slot): void {
  const slot = scope.em.create(FeaturedSlot, { id: newId(), ...given } as FeaturedSlot)
  scope.em.persist(slot)
  own.push(slot)
}

function drop(scope: Scope, own: FeaturedSlot[], slot: FeaturedSlot): void {
  scope.em.remove(slot)
  own.splice(own.indexOf(slot), 1)
}
