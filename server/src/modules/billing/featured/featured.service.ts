import { refuse } from '../../../kernel/errors.js'
import { newId } from '../../../kernel/ids.js'
import { homeIdOf, type Scope } from '../../../scope/scope.js'
import { Listing } from '../../directory/listing/listing.entity.js'
import { currentPlans } from '../../plans/plans.service.js'
import { roomFor } from '../../plans/reserve.service.js'
import { accountOf } from '../account/account.service.js'
import { needLive } from '../../tenancy/test-mode.js'
import {
  type ChooseFeaturedListingsInput,
  FeaturedListing,
  FeaturedListings,
  type FeaturePrice,
} from './featured.types.js'
import { FeaturedSlot, FeaturedSource } from './featured-slot.entity.js'
import { heldByPlan, heldByStaff, includedFeatured } from './held.reads.js'
import { featuredInTurn, holdFeatured } from './slots.service.js'

/** A page of the admin shows them all. */
const MOST_SHOWN = 500

export async function featuredListings(scope: Scope): Promise<FeaturedListings> {
  const options = { filters: { tenant: { id: homeIdOf(scope) } }, limit: MOST_SHOWN }
  const live = { $gt: scope.now() }
  const listings = await scope.em.find(Listing, { featuredUntil: live }, options)
  const of = { listingId: { $in: listings.map(({ id }) => id) } }
  const slots = await scope.em.find(FeaturedSlot, { until: live, ...of }, options)
  const items = listings.flatMap((listing) => {
    const own = slots.filter(({ listingId }) => listingId === listing.id)
    const until = listing.featuredUntil as Date
    // What stands at the listing and in none of its slots is staff's (slots.service.ts).
    const noted = own.some((slot) => slot.until.getTime() === until.getTime())
    const staff = { source: FeaturedSource.STAFF, until, chosen: false }
    const reasons = noted ? own : [...own.filter(({ source }) => source !== FeaturedSource.STAFF), staff]
    return reasons.map(({ source, until: end, chosen }) =>
      Object.assign(new FeaturedListing(), { listing, source, until: end, isChosen: chosen }),
    )
  })
  items.sort((a, b) => a.until.getTime() - b.until.getTime() || a.listing.name.localeCompare(b.listing.name))
  const { most } = await includedFeatured(scope)
  return Object.assign(new FeaturedListings(), { included: most, items, prices: await prices(scope) })
}

const everyPrice = 'select days, amount, currency from feature_price order by currency, days'
const byDays = 'select days, amount, currency from feature_price where currency = $1 order by days'
type Row = { days: number; amount: number; currency: string }

async function prices(scope: Scope): Promise<FeaturePrice[]> {
  const currency = (await accountOf(scope))?.currency ?? 'EUR'
  const rows = await scope.connection.prepared<Row>('feature-prices', byDays, [currency])
  return rows.map(priceOf)
}

/** Everything that is sold, in every currency. */
export async function featurePrices(scope: Scope): Promise<FeaturePrice[]> {
  return (await scope.connection.prepared<Row>('every-feature-price', everyPrice, [])).map(priceOf)
}

const priceOf = ({ days, ...amount }: Row): FeaturePrice => ({ days, amount })

/** Stands with this transaction, and as long as a plan holds so many. */
export async function chooseFeaturedListings(
  scope: Scope,
  { listingIds }: ChooseFeaturedListingsInput,
): Promise<FeaturedListings> {
  needLive(scope)
  // As `featureListing` takes a place, and before anything is read: of two at once the second finds what stands out as the first left it.
  await roomFor(scope, 'featured')
  await featuredInTurn(scope)
  const known = await scope.em.find(Listing, { id: { $in: listingIds } })
  const fields = listingIds.flatMap((id, at) =>
    known.some((each) => each.id === id)
      ? []
      : [{ path: `input.listingIds.${at}`, message: 'There is no such listing.' }],
  )
  if (fields.length) throw refuse('BAD_USER_INPUT', 'Some listings are not there.', { fields })
  const { most } = await includedFeatured(scope)
  const wanted = [...new Set(listingIds)]
  const staffs = await heldByStaff(scope, wanted)
  // A choice that is given up, in part or whole, takes no place: also where more stand out than the plan holds by now.
  const chosen = await scope.em.find(FeaturedSlot, { source: FeaturedSource.PLAN, chosen: true })
  const isMore = wanted.some((id) => chosen.every(({ listingId }) => listingId !== id))
  if (isMore && wanted.length + staffs > most)
    throw await tooMany(scope, { most, staffs, wanted: wanted.length + staffs })
  await keepChoice(scope, wanted)
  await holdFeatured(scope, await heldByPlan(scope))
  return featuredListings(scope)
}

/** Written anew, so that ids stand in the order in which they were chosen. */
async function keepChoice(scope: Scope, listingIds: string[]): Promise<void> {
  const plan = { source: FeaturedSource.PLAN }
  const before = await scope.em.find(FeaturedSlot, plan)
  for (const slot of before) scope.em.remove(slot)
  await scope.em.flush()
  const now = scope.now()
  for (const { listingId, until } of before.filter((each) => !listingIds.includes(each.listingId)))
    scope.em.persist(scope.em.create(FeaturedSlot, { id: newId(), listingId, until, ...plan } as FeaturedSlot))
  for (const listingId of listingIds) {
    const until = before.find((each) => each.listingId === listingId)?.until ?? now
    const row = { id: newId(), listingId, until, chosen: true, ...plan }
    scope.em.persist(scope.em.create(FeaturedSlot, row as FeaturedSlot))
  }
  await scope.em.flush()
}

async function tooMany(scope: Scope, { most, staffs, wanted }: { most: number; staffs: number; wanted: number }) {
  const larger = (await currentPlans(scope)).find(({ limits }) => (limits.featured ?? 0) >= wanted)
  const says = most > 0 ? `Your plan holds ${most} featured listings.` : 'Your plan holds no featured listings.'
  return refuse('PLAN_LIMIT', says, {
    extensions: { key: 'featured', limit: most, used: staffs, upgradeTo: larger?.key ?? null, otherwise: 'buyFeature' },
  })
}
