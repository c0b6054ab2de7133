import type { Hours } from '../../hours/hours.js'
import { remembered } from '../../../kernel/remembered.js'
import { readOpeningHours } from '../../hours/reader/read.js'
import { longestText } from '../../hours/validate.js'
import type { SocialLink } from '../../tenancy/tenant.types.js'
import type { CategoryField } from '../field/category-field.entity.js'
import type { LabelledPhone, ServiceArea } from '../listing/contact.types.js'
import type { ListingTranslation } from '../listing/translation.types.js'
import { cutTo, lengthOf, plain, plainLines } from './cells.js'
import type { Field, RowCells } from './columns.js'
import { type Beginning, beginningIn, timezoneIn } from './begin.js'
import { type Contact, emailIn, phoneIn, phonesIn, websiteIn } from './contacts.js'
import { partsOf } from './lists.js'
import { type Custom, customIn, translationsIn } from './named.js'
import { categoryPath, categoryPathsIn, MOST_PATHS } from './paths.js'
import { holidaysIn, type Part, priceLevelIn, serviceAreasIn, socialLinksIn } from './reach.js'
import { countryIn, pointIn, zoneAt } from './place.js'

/** The part of a listing that a row decides; names as the table's columns, the category by its names from the top. */
export type ListingValues = {
  name: string
  description: string | null
  website: string | null
  phone: string | null
  phone_label: string | null
  email: string | null
  line1: string | null
  line2: string | null
  city: string | null
  region: string | null
  postal: string | null
  country: string | null
  lat: number | null
  lng: number | null
  timezone: string
  tags: string[]
  hours: Hours | null
  price_level: number | null
  observes_holidays: boolean
  social_links: SocialLink[]
  service_areas: ServiceArea[]
  further_phones: LabelledPhone[]
  translations: ListingTranslation[]
  custom: Custom
  category: string[]
  /** The further ones, each from the top. */
  further: string[][]
}
/** The tenant's zone for rows without a point, and the fields of its own. */
export type Ground = { zone: string; fields: readonly CategoryField[] }

/** Something of a cell that was put right, left out or only kept as text; the row is imported. */
export type Note = { field: Field; text: string }
/** What cells that say something, and nothing that can be read, would have been: a listing that is there keeps what it has. */
export type Unread = ReadonlySet<keyof ListingValues>
export type RowError = { line: number; column: Field; reason: string }
export type RowReading =
  | { sourceId: string; values: ListingValues; unread: Unread; begins: Beginning; notes: Note[] }
  | { errors: RowError[] }

/**
 * One row of a file as a listing. Pure. Refused is what would make the listing wrong or impossible to find again: no name, no
 * source id, a point that cannot be. Everything else that cannot be read is left out and noted: the row as it was stays in
 * `listing.source_row`, so nothing is lost.
 */
export function readRow(cells: RowCells, line: number, { zone, fields }: Ground): RowReading {
  const notes: Note[] = []
  const unread = new Set<keyof ListingValues>()
  const name = plain(cells.name ?? '')
  const sourceId = plain(cells.source_id ?? '')
  const place = pointIn(cells.lat ?? '', cells.lng ?? '')
  const errors = [...nameErrors(name), ...sourceErrors(sourceId), ...('bad' in place ? place.bad : [])]
  if (errors.length || 'bad' in place)
    return { errors: errors.map(({ field, reason }) => ({ line, column: field, reason })) }

  const text = (field: Field, most: number): string | null => {
    const whole = plain(cells[field] ?? '')
    const cut = cutTo(whole, most)
    if (cut !== whole) notes.push({ field, text: `Longer than ${most} characters: cut.` })
    return cut || null
  }
  const contact = (field: 'phone' | 'website' | 'email', { value, note }: Contact): string | null => {
    if (note) notes.push({ field, text: note })
    if (note && value === null) unread.add(field)
    return value
  }
  /** `of`: its column of the listing; left out where something can be made of whatever a cell says. */
  const part = <T>(field: Field, { value, note }: Part<T>, of?: keyof ListingValues): T => {
    if (note) notes.push({ field, text: note })
    if (of && note && (!value || (Array.isArray(value) && !value.length))) unread.add(of)
    return value
  }
  if (plain(cells.lat ?? '') && !place.point) {
    notes.push({ field: 'lat', text: 'The point 0, 0 stands for unknown: left out.' })
    for (const of of ['lat', 'lng'] as const) unread.add(of)
    if (!plain(cells.timezone ?? '')) unread.add('timezone')
  }
  const country = readCountry(cells.country ?? '', notes)
  if (plain(cells.country ?? '') && !country) unread.add('country')
  const [category = categoryPath(text('category', 120) ?? '', text('subcategory', 120) ?? ''), ...further] =
    categoryPathsIn(cells.categories ?? '')
  const hours = readHours(cells.opening_hours ?? '', notes)
  if (hours && saysNothing(hours)) unread.add('hours')
  if (further.length >= MOST_PATHS) notes.push({ field: 'categories', text: `More than ${MOST_PATHS}: cut.` })
  const phone = contact('phone', phoneIn(cells.phone ?? '', country))
  const phones = phonesIn(cells.phones ?? '', country, phone)
  if (phones.isUnread) for (const of of ['further_phones', 'phone_label'] as const) unread.add(of)
  const custom = customIn(cells, fields, (field, text) => notes.push({ field, text }))
  const values: ListingValues = {
    name,
    description: cutTo(plainLines(cells.description ?? ''), 10_000) || null,
    website: contact('website', websiteIn(cells.website ?? '')),
    phone,
    phone_label: phones.label,
    email: contact('email', emailIn(cells.email ?? '')),
    line1: text('street', 200),
    line2: text('street2', 200),
    city: text('city', 120),
    region: text('region', 120),
    postal: text('postal', 20),
    country,
    lat: place.point?.lat ?? null,
    lng: place.point?.lng ?? null,
    timezone: part('timezone', timezoneIn(cells.timezone ?? ''), 'timezone') ?? zoneAt(place.point, zone),
    tags: tagsIn(cells.tags ?? ''),
    hours,
    price_level: part('price_level', priceLevelIn(cells.price_level ?? ''), 'price_level'),
    observes_holidays: part('holidays', holidaysIn(cells.holidays ?? ''), 'observes_holidays'),
    social_links: part('social_links', socialLinksIn(cells.social_links ?? ''), 'social_links'),
    service_areas: part('service_areas', serviceAreasIn(cells.service_areas ?? '')),
    further_phones: part('phones', phones),
    translations: translationsIn(cells),
    custom,
    category,
    further: further.slice(0, MOST_PATHS - 1),
  }
  return { sourceId, values, unread, begins: beginningIn(cells), notes }
}

function nameErrors(name: string): { field: Field; reason: string }[] {
  if (!name) return [{ field: 'name', reason: 'A listing needs a name.' }]
  return lengthOf(name) > 200 ? [{ field: 'name', reason: 'A name has at most 200 characters.' }] : []
}

function sourceErrors(sourceId: string): { field: Field; reason: string }[] {
  if (!sourceId)
    return [{ field: 'source_id', reason: 'A row needs an id of its own, by which the next import finds it again.' }]
  return lengthOf(sourceId) > 200 ? [{ field: 'source_id', reason: 'An id has at most 200 characters.' }] : []
}

function readCountry(cell: string, notes: Note[]): string | null {
  const text = plain(cell)
  const country = text ? countryIn(text) : null
  if (text && !country)
    notes.push({
      field: 'country',
      text: `"${text.slice(0, 40)}" is no country: left out. Write two letters, such as DE.`,
    })
  return country
}

/** Text that says nothing readable is kept as it is: visitors may understand it. */
function readHours(cell: string, notes: Note[]): Hours | null {
  const text = plainLines(cell)
  if (!text) return null
  const hours = hoursIn(text)
  if (saysNothing(hours)) notes.push({ field: 'opening_hours', text: 'Hours that could not be read: kept as text.' })
  return hours
}

/** Text alone, of which nothing could be read. */
const saysNothing = ({ always, weekly, exceptions, unread }: Hours): boolean =>
  !always && !weekly.length && !exceptions.length && unread.length > 0

/** The most that an export writes: two hundred dates, each with a long note. */
const LONGEST = 60_000

/** A long text is read for its rows and not kept beside them: it could never be saved again. */
const hoursIn = remembered((text: string): Hours => {
  if (text.length <= longestText) return readOpeningHours(text)
  const hours = readOpeningHours(text, LONGEST)
  return hours.unread.length ? readOpeningHours(text) : { ...hours, text: null }
})

function tagsIn(cell: string): string[] {
  const tags = partsOf(plain(cell), ';,|').map((tag) => cutTo(tag, 50))
  return [...new Set(tags)].slice(0, 30)
}
