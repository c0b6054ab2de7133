import { refuse } from '../../../kernel/errors.js'
import { e164 } from '../../../kernel/phone.js'
import { type AddressInput, addressOf } from '../../../kernel/postal.js'
import { isTimeZone } from '../../../kernel/time.js'
import { website } from '../../../kernel/website.js'
import type { Scope } from '../../../scope/scope.js'
import { hoursOf } from '../../hours/hours-input.js'
import { setValues } from '../field/values.service.js'
import { applyContacts } from './apply-contacts.js'
import { type Listing, ListingStatus } from './listing.entity.js'
import type { UpdateListingInput } from './listings.inputs.js'
import { setCategories } from './set-categories.js'
import { readTranslations } from './translations.js'

/** Writes what the caller said onto the listing: absent = untouched, null = cleared; everything in its canonical form. */
export async function applyInput(scope: Scope, listing: Listing, input: UpdateListingInput): Promise<void> {
  const { name, description, address, location, timezone, tags, hours, status, observesHolidays, takesBookings } = input
  for (const [field, value] of Object.entries({
    name,
    slug: input.slug,
    timezone,
    status,
    observesHolidays,
    takesBookings,
  }))
    if (value === null) throw refuse('BAD_USER_INPUT', 'This cannot be cleared.', { field: `input.${field}` })
  if (name) listing.name = nonBlank(name)
  if (description !== undefined) listing.description = text(description)
  if (address !== undefined) applyAddress(listing, address)
  if (location !== undefined)
    Object.assign(listing, location ? { lat: location.lat, lng: location.lng } : { lat: null, lng: null })
  if (timezone) listing.timezone = zone(timezone)
  if (input.website !== undefined)
    listing.website = text(input.website) && website(input.website ?? '', 'input.website')
  if (input.email !== undefined) listing.email = text(input.email)?.toLowerCase() ?? null
  if (input.phone !== undefined)
    listing.phone = text(input.phone) && e164(input.phone ?? '', listing.country, 'input.phone')
  if (input.translations !== undefined) listing.translations = readTranslations(input.translations ?? [])
  applyContacts(listing, input)
  if (observesHolidays != null) listing.observesHolidays = observesHolidays
  if (takesBookings != null) listing.takesBookings = takesBookings
  if (tags !== undefined) listing.tags = [...new Set((tags ?? []).map((tag) => tag.trim()).filter(Boolean))]
  if (input.priceLevel !== undefined) listing.priceLevel = input.priceLevel
  if (hours !== undefined) listing.openingHours = hoursOf(hours, 'input.hours')
  const moved = status && status !== listing.status
  if (status) listing.status = status
  if (touches(input) || moved) await applyFields(scope, listing, input)
}

const touches = ({ fields, categoryId, categoryIds }: UpdateListingInput): boolean =>
  fields !== undefined || categoryId !== undefined || categoryIds !== undefined

const seen: readonly ListingStatus[] = [ListingStatus.PENDING, ListingStatus.PUBLISHED]

/** Its categories say which fields it has: those first. */
async function applyFields(scope: Scope, listing: Listing, input: UpdateListingInput): Promise<void> {
  const categoryIds = await setCategories(scope, listing, input)
  const complete = seen.includes(listing.status)
  await setValues(scope, listing, { fields: input.fields ?? [], categoryIds, complete })
}

function applyAddress(listing: Listing, address: AddressInput | null): void {
  Object.assign(listing, addressOf(address))
}

function zone(timezone: string): string {
  if (!isTimeZone(timezone))
    throw refuse('BAD_USER_INPUT', 'Write an IANA zone, such as Europe/Berlin.', { field: 'input.timezone' })
  return timezone
}

function nonBlank(name: string): string {
  const trimmed = name.trim()
  if (!trimmed) throw refuse('BAD_USER_INPUT', 'A listing needs a name.', { field: 'input.name' })
  return trimmed
}

function text(value: string | null | undefined): string | null {
  return value?.trim() || null
}
