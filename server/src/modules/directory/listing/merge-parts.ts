import { registerEnumType } from 'type-graphql'
import type { Scope } from '../../../scope/scope.js'
import { phonesOf } from './apply-contacts.js'
import type { Listing } from './listing.entity.js'
import { ListingCategory } from './listing-category.entity.js'
import { setCategories } from './set-categories.js'

export enum ListingPart {
  NAME = 'NAME',
  DESCRIPTION = 'DESCRIPTION',
  TRANSLATIONS = 'TRANSLATIONS',
  ADDRESS = 'ADDRESS',
  LOCATION = 'LOCATION',
  PHONES = 'PHONES',
  EMAIL = 'EMAIL',
  WEBSITE = 'WEBSITE',
  SOCIAL_LINKS = 'SOCIAL_LINKS',
  SERVICE_AREAS = 'SERVICE_AREAS',
  HOURS = 'HOURS',
  CATEGORIES = 'CATEGORIES',
  FIELDS = 'FIELDS',
  PRICE_LEVEL = 'PRICE_LEVEL',
}
registerEnumType(ListingPart, {
  name: 'ListingPart',
  description:
    'What a listing says, in the parts in which one listing takes it over from another. Tags and pictures are always joined.',
  valuesConfig: {
    NAME: { description: 'Its name.' },
    DESCRIPTION: { description: 'Its description.' },
    TRANSLATIONS: { description: 'Name and description in further languages.' },
    ADDRESS: { description: 'The whole postal address.' },
    LOCATION: { description: 'Its point on the map, and its time zone.' },
    PHONES: { description: 'All phone numbers.' },
    EMAIL: { description: 'Its e-mail address.' },
    WEBSITE: { description: 'Its web address.' },
    SOCIAL_LINKS: { description: 'Its pages elsewhere.' },
    SERVICE_AREAS: { description: 'Where it comes to.' },
    HOURS: { description: 'Opening hours, and whether it is closed on holidays.' },
    CATEGORIES: { description: 'All categories.' },
    FIELDS: { description: 'Values of the categories’ own fields; those it lacks are taken over in any case.' },
    PRICE_LEVEL: { description: 'How dear it is.' },
  },
})

type Column = Exclude<keyof Listing, 'id'>
/** The columns of a part; `null` in the first of them, or an empty list, is a part that says nothing. */
const columns: Partial<Record<ListingPart, readonly Column[]>> = {
  NAME: ['name'],
  DESCRIPTION: ['description'],
  TRANSLATIONS: ['translations'],
  LOCATION: ['lat', 'lng', 'timezone'],
  PHONES: ['phone', 'phoneLabel', 'furtherPhones'],
  EMAIL: ['email'],
  WEBSITE: ['website'],
  SOCIAL_LINKS: ['socialLinks'],
  SERVICE_AREAS: ['serviceAreas'],
  HOURS: ['openingHours', 'observesHolidays'],
  PRICE_LEVEL: ['priceLevel'],
}
const address = ['line1', 'line2', 'postal', 'city', 'region', 'country'] as const
const MOST_TAGS = 30

/** What was chosen comes from the other; so does whatever the one that stays says nothing of. */
export async function takeParts(scope: Scope, kept: Listing, other: Listing, chosen: ListingPart[]): Promise<void> {
  const takes = (part: ListingPart, isEmpty: (listing: Listing) => boolean): boolean =>
    (chosen.includes(part) || isEmpty(kept)) && !isEmpty(other)
  for (const [part, names] of Object.entries(columns) as [ListingPart, Column[]][])
    if (takes(part, (listing) => saysNothing(listing[names[0] as Column]))) copy(kept, other, names)
  if (takes(ListingPart.ADDRESS, (listing) => address.every((name) => listing[name] === null)))
    copy(kept, other, address)
  if (takes(ListingPart.CATEGORIES, ({ categoryId }) => categoryId === null))
    await setCategories(scope, kept, { categoryIds: await categoriesOf(scope, other) })
  const prefersOther = chosen.includes(ListingPart.FIELDS)
  kept.custom = prefersOther ? { ...kept.custom, ...other.custom } : { ...other.custom, ...kept.custom }
  kept.tags = [...new Set([...kept.tags, ...other.tags])].slice(0, MOST_TAGS)
}

const saysNothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0)

function copy(kept: Listing, other: Listing, names: readonly Column[]): void {
  // A number that is the first and a further one would stand there twice.
  if (names.includes('phone')) other = { ...other, furtherPhones: phonesOf(other).slice(1) } as Listing
  for (const name of names) Object.assign(kept, { [name]: other[name] })
}

async function categoriesOf(scope: Scope, { id, categoryId }: Listing): Promise<string[]> {
  const where = { listingId: id }
  const further = await scope.em.findAll(ListingCategory, { where, orderBy: { position: 'asc' } })
  return [...(categoryId ? [categoryId] : []), ...further.map((each) => each.categoryId)]
}
