import tzlookup from '@photostructure/tz-lookup'
import { record } from '../../../events/record.js'
import { notFound, refuse } from '../../../kernel/errors.js'
import { newId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'
import { reserve } from '../../plans/reserve.service.js'
import { currentTenant } from '../../tenancy/tenancy.service.js'
import { indexListings } from '../search/search.service.js'
import { applyInput } from './apply-input.js'
import { needDescriptions, setImages } from './images.js'
import { Listing, ListingStatus } from './listing.entity.js'
import type { CreateListingInput, UpdateListingInput } from './listings.inputs.js'
import { mayChooseSlug, mayEditListing } from './listings.rules.js'
import { lockHeld, withoutHeld } from './owner-edits.js'
import { claimSlug, slugFor } from './slugs.js'
import { starsFor } from './stars.reads.js'
import { needRoomFor } from './surplus.reads.js'
import { firstStatuses, needTransition } from './transitions.js'

export async function createListing(scope: Scope, input: CreateListingInput): Promise<Listing> {
  await reserve(scope, 'listings')
  const name = input.name.trim()
  if (!name) throw refuse('BAD_USER_INPUT', 'A listing needs a name.', { field: 'input.name' })
  const status = input.status ?? ListingStatus.DRAFT
  if (!firstStatuses.includes(status))
    throw refuse('BAD_USER_INPUT', 'A new listing is DRAFT or PUBLISHED.', { field: 'input.status' })
  const slug = input.slug ?? (await slugFor(scope, name))
  const timezone = input.timezone ?? (await defaultZone(scope, input))
  const listing = scope.em.create(Listing, { id: newId(), name, slug, timezone, status } as Listing)
  await applyInput(scope, listing, { ...input, name, slug: undefined, timezone, status: undefined })
  await scope.em.persist(listing).flush()
  await claimSlug(scope, listing.id, slug)
  if (input.imageIds) await setImages(scope, listing.id, input.imageIds)
  if (status === ListingStatus.PUBLISHED) await needDescriptions(scope, listing.id)
  return changed(scope, listing, status === ListingStatus.PUBLISHED ? 'listing.published' : 'listing.created')
}

/** Who changes a status waits for whoever does at this moment, for what may follow depends on what it is then; so does who writes a list whole. */
const lock = 'select from listing where id = $1 for update'

export async function lockedListing(scope: Scope, id: string): Promise<Listing | null> {
  await scope.connection.prepared('listing-lock', lock, [id])
  return scope.em.findOne(Listing, { id }, { refresh: true })
}

export async function updateListing(scope: Scope, id: string, input: UpdateListingInput): Promise<Listing> {
  const waits = input.status || input.translations !== undefined
  if (waits) await lockHeld(scope, id)
  const listing = waits ? await lockedListing(scope, id) : await theListing(scope, id)
  if (!listing) throw notFound('listing')
  // What they were not given a merchant meets as a visitor does: drafts are not there.
  if (!(await mayEditListing(scope, listing)))
    throw listing.status === ListingStatus.PUBLISHED
      ? refuse('FORBIDDEN', 'This listing is not yours to edit.', { field: 'id' })
      : notFound('listing')
  const { status, slug } = input
  if (!onlyTakesAway(input)) await needRoomFor(scope, listing.id)
  if (status) needTransition(scope.viewer, listing, status)
  if (slug && !mayChooseSlug(scope.viewer))
    throw refuse('FORBIDDEN', 'Only staff change the address.', { field: 'input.slug' })
  const publishes = status === ListingStatus.PUBLISHED && listing.status !== ListingStatus.PUBLISHED
  if (slug) {
    await claimSlug(scope, listing.id, slug)
    listing.slug = slug
  }
  await applyInput(scope, listing, await withoutHeld(scope, listing, input))
  if (input.imageIds !== undefined) await setImages(scope, listing.id, input.imageIds ?? [])
  const shows = publishes || input.imageIds !== undefined
  if (shows && listing.status === ListingStatus.PUBLISHED) await needDescriptions(scope, listing.id)
  return changed(scope, listing, publishes ? 'listing.published' : 'listing.updated')
}

/** Taking it away from visitors, or from what is charged for, is never refused for want of room. */
function onlyTakesAway({ status, takesBookings, ...others }: UpdateListingInput): boolean {
  const away = [undefined, ListingStatus.ARCHIVED].includes(status ?? undefined) && !takesBookings
  return away && Object.values(others).every((value) => value === undefined)
}

/** For what moderation decides; who may and from where is settled before. */
export async function moveListing(scope: Scope, listing: Listing, status: ListingStatus): Promise<Listing> {
  const publishes = status === ListingStatus.PUBLISHED
  if (publishes) await needDescriptions(scope, listing.id)
  listing.status = status
  return changed(scope, listing, publishes ? 'listing.published' : 'listing.updated')
}

/** Gone from every list and lookup; its slugs stay its own, so that `restoreListing` finds them free. */
export async function deleteListing(scope: Scope, id: string): Promise<Listing> {
  const listing = await theListing(scope, id)
  listing.deletedAt = scope.now()
  return changed(scope, listing, 'listing.deleted')
}

export async function restoreListing(scope: Scope, id: string): Promise<Listing> {
  const listing = await scope.em.findOne(Listing, { id, deletedAt: { $ne: null } }, { filters: { present: false } })
  if (!listing) throw notFound('deleted listing')
  if (listing.mergedIntoId)
    throw refuse('CONFLICT', 'It was merged into another listing, which has all it had.', { field: 'id' })
  await reserve(scope, 'listings')
  if (listing.featuredUntil && (await starsFor(scope, [id]))(id)) listing.featuredUntil = null
  listing.deletedAt = null
  return changed(scope, listing, 'listing.restored')
}

export async function theListing(scope: Scope, id: string): Promise<Listing> {
  const listing = await scope.em.findOne(Listing, { id })
  if (!listing) throw notFound('listing')
  return listing
}

export function changed(scope: Scope, listing: Listing, event: string): Listing {
  record(scope, { name: event, on: listing, payload: { slug: listing.slug, status: listing.status } })
  scope.afterFlush(() => indexListings(scope, [listing.id]))
  return listing
}

async function defaultZone(scope: Scope, { location }: CreateListingInput): Promise<string> {
  return location ? tzlookup(location.lat, location.lng) : (await currentTenant(scope)).timezone
}
