import { notFound } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import { currentTenant } from '../../tenancy/tenancy.service.js'
import { categoryById } from '../category/tree.reads.js'
import { applyInput } from './apply-input.js'
import { type Listing, ListingStatus } from './listing.entity.js'
import type { UpdateListingInput } from './listings.inputs.js'
import { holdsByGrant } from './listings.rules.js'
import { apart, type TranslatedNames } from './translated-names.js'
import type { ListingTranslation } from './translation.types.js'

/** What visitors know a business by and reach it by: whoever took over an account would change these. */
const sensitive = [
  'name',
  'address',
  'location',
  'phone',
  'phones',
  'email',
  'website',
  'categoryId',
  'categoryIds',
  'translations',
  'socialLinks',
] as const
export type SensitiveField = (typeof sensitive)[number]
/** `translations` stands whole in entries from before names waited by language. */
export type HeldEdit = Pick<UpdateListingInput, SensitiveField> & { translatedNames?: TranslatedNames }
/** `given`: fields that were sent; those of them that are not in `edit` read as the listing does already. `spoken`: languages, likewise. */
export type Held = { edit: HeldEdit; given: SensitiveField[]; spoken: string[] }
type Holder = {
  keep: (scope: Scope, listing: Listing, held: Held) => Promise<void>
  /** Holds what waits of the viewer for a listing until the transaction ends. */
  lock: (scope: Scope, listingId: string) => Promise<void>
}
let holder: Holder | null = null

/** For the room above that keeps them until somebody decides; one. */
export function ownerEditsWaitAt(room: Holder): void {
  holder = room
}

/** Before the listing itself is locked: whoever decides takes first the entry and then the listing, and two orders would wait for each other. */
export async function lockHeld(scope: Scope, listingId: string): Promise<void> {
  if (holdsByGrant(scope.viewer)) await holder?.lock(scope, listingId)
}

/**
 * What of an edit is written at once: everything of staff, and of an owner what is not sensitive. The rest is handed on; it is checked now, so that
 * no moderator meets what cannot be written. What nobody sees yet is looked at when it is published.
 */
export async function withoutHeld(
  scope: Scope,
  listing: Listing,
  input: UpdateListingInput,
): Promise<UpdateListingInput> {
  const given = sensitive.filter((field) => input[field] !== undefined)
  const waits = given.length && holdsByGrant(scope.viewer) && listing.status === ListingStatus.PUBLISHED
  if (!holder || !waits || !(await currentTenant(scope)).reviewsOwnerEdits) return input
  const { edit, now, spoken } = await whatChanges(scope, listing, input)
  const said = spoken.length ? given : given.filter((field) => field !== 'translations')
  if (said.length) await holder.keep(scope, listing, { edit, given: said, spoken })
  const rest = Object.fromEntries(Object.entries(input).filter(([field]) => !given.includes(field as never)))
  // A description in another language is a description: it is there at once, like that of the listing.
  return input.translations === undefined ? rest : { ...rest, translations: now }
}

type Changes = Pick<Held, 'edit' | 'spoken'> & { now: ListingTranslation[] }

/** In the form in which it will be written, and without what is so already. */
async function whatChanges(scope: Scope, listing: Listing, input: UpdateListingInput): Promise<Changes> {
  const { categoryId, categoryIds, ...plain } = pick(input)
  const { name, phone, furtherPhones, phoneLabel, email, website, lat, lng, translations, socialLinks } = listing
  // A copy, not the row: what is tried on it is written nowhere.
  const contacts = { phone, furtherPhones, phoneLabel, email, website, socialLinks }
  const tried = { ...addressOf(listing), name, translations, ...contacts, lat, lng } as Listing
  await applyInput(scope, tried, plain)
  const edit: HeldEdit = {}
  if (input.name !== undefined && tried.name !== name) edit.name = tried.name
  if (input.website !== undefined && tried.website !== website) edit.website = tried.website
  if (input.email !== undefined && tried.email !== email) edit.email = tried.email
  if (input.address !== undefined && differ(addressOf(tried), addressOf(listing))) edit.address = addressOf(tried)
  if (input.location !== undefined && (tried.lat !== lat || tried.lng !== lng)) edit.location = input.location
  if (input.phones !== undefined && differ(phonesIn(tried), phonesIn(listing))) edit.phones = input.phones
  else if (input.phones === undefined && input.phone !== undefined && tried.phone !== phone) edit.phone = tried.phone
  const { now, names, spoken } = apart(listing, tried.translations)
  if (Object.keys(names).length) edit.translatedNames = names
  if (input.socialLinks !== undefined && differ(linksIn(tried), linksIn(listing))) edit.socialLinks = tried.socialLinks
  Object.assign(edit, await categoriesIn(scope, listing, { categoryId, categoryIds }))
  return { edit, now, spoken: input.translations === undefined ? [] : spoken }
}

/** Only the primary one is sensitive, but a list is one thing: it waits whole. */
async function categoriesIn(scope: Scope, listing: Listing, { categoryId, categoryIds }: HeldEdit): Promise<HeldEdit> {
  const primary = categoryIds === undefined ? categoryId : (categoryIds?.[0] ?? null)
  if (primary === undefined || (categoryIds === undefined && primary === listing.categoryId)) return {}
  for (const id of categoryIds ?? (primary ? [primary] : []))
    if (!(await categoryById(scope, id))) throw notFound('category')
  return categoryIds === undefined ? { categoryId: primary } : { categoryIds }
}

const pick = (input: UpdateListingInput): HeldEdit =>
  Object.fromEntries(sensitive.flatMap((field) => (input[field] === undefined ? [] : [[field, input[field]]])))

const addressOf = ({ line1, line2, city, region, postal, country }: Listing) => ({
  ...{ line1, line2, city, region, postal, country },
})
const phonesIn = ({ phone, phoneLabel, furtherPhones }: Listing) => [phone, phoneLabel, furtherPhones]
const linksIn = ({ socialLinks }: Listing) => socialLinks.map(({ network, url }) => [network, url])
const differ = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other)
