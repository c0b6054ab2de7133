import { notFound, refuse } from '../../../kernel/errors.js'
import { addressOf } from '../../../kernel/postal.js'
import type { Scope } from '../../../scope/scope.js'
import type { FieldChange } from '../../audit/changes.js'
import type { Listing } from '../listing/listing.entity.js'
import type { UpdateListingInput } from '../listing/listings.inputs.js'
import { lockedListing, updateListing } from '../listing/listings.service.js'
import { lockHeld } from '../listing/owner-edits.js'
import { changeOf, editable, shown } from './history.reads.js'
import { FieldStanding, ListingUndo } from './history.types.js'
import { fromTrail } from './standing.js'

/**
 * Restores what a change left as it is still, through the same door as any edit: an owner's sensitive fields wait, the index and the trail
 * hear of it. What came later stays.
 */
export async function undoListingChange(scope: Scope, listingId: string, changeId: string): Promise<ListingUndo> {
  const { id } = await editable(scope, listingId)
  await lockHeld(scope, id)
  const listing = await lockedListing(scope, id)
  const fields = listing && (await changeOf(scope, listing, changeId))
  if (!listing || !fields) throw notFound('change')
  const said = shown(listing, fields)
  const restored = said.filter(({ standing }) => standing === FieldStanding.STANDS)
  const left = said.filter(({ standing }) => standing !== FieldStanding.STANDS)
  if (!restored.length)
    throw refuse('CONFLICT', 'Nothing of this change can be undone any more.', {
      fields: left.map(({ name, standing }) => ({ path: `changeId.${name}`, message: standing })),
    })
  const standing = new Set(restored.map(({ name }) => name))
  const before = new Map(fields.filter(({ name }) => standing.has(name)).map((field) => [field.name, field]))
  await updateListing(scope, id, inputFor(listing, before))
  // Rows of hours are kept as they were read: no input says them again word for word.
  const hours = before.get('openingHours')
  if (hours) listing.openingHours = fromTrail('openingHours', hours.before) as Listing['openingHours']
  return Object.assign(new ListingUndo(), { listing, restored, left })
}

const plain = ['name', 'description', 'website', 'timezone', 'tags', 'priceLevel', 'observesHolidays'] as const
const lists = ['translations', 'socialLinks', 'serviceAreas'] as const
const parts = ['line1', 'line2', 'city', 'region', 'postal', 'country'] as const

function inputFor(listing: Listing, before: Map<string, FieldChange>): UpdateListingInput {
  const was = (name: string): unknown => fromTrail(name, before.get(name)?.before)
  const named = [...plain, ...lists].filter((name) => before.has(name)).map((name) => [name, was(name)])
  const input = Object.fromEntries(named) as UpdateListingInput
  const moved = parts.filter((name) => before.has(name)).map((name) => [name, was(name)])
  if (moved.length) input.address = { ...addressOf(listing), ...Object.fromEntries(moved) }
  if (before.has('lat') || before.has('lng')) input.location = pointFor(listing, before)
  return input
}

function pointFor(listing: Listing, before: Map<string, FieldChange>): { lat: number; lng: number } | null {
  const was = (name: 'lat' | 'lng') => (before.has(name) ? (before.get(name)?.before ?? null) : listing[name])
  const [lat, lng] = [was('lat'), was('lng')]
  return typeof lat === 'number' && typeof lng === 'number' ? { lat, lng } : null
}
