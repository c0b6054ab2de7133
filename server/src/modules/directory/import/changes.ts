import type { Field, RowCells } from './columns.js'
import { type Custom, customAfter, translationsAfter } from './named.js'
import type { ListingTranslation } from '../listing/translation.types.js'
import { type Ground, type ListingValues, readRow } from './row.js'

export type Column = keyof ListingValues

/** The cells that a column is. The zone is the point's; a phone number is read with the help of the country, but is not made by it. */
const ownCells: Record<Column, Field[] | RegExp> = {
  name: ['name'],
  description: ['description'],
  website: ['website'],
  phone: ['phone'],
  phone_label: ['phones'],
  email: ['email'],
  line1: ['street'],
  line2: ['street2'],
  city: ['city'],
  region: ['region'],
  postal: ['postal'],
  country: ['country'],
  lat: ['lat', 'lng'],
  lng: ['lat', 'lng'],
  timezone: ['lat', 'lng', 'timezone'],
  tags: ['tags'],
  hours: ['opening_hours'],
  price_level: ['price_level'],
  observes_holidays: ['holidays'],
  social_links: ['social_links'],
  service_areas: ['service_areas'],
  further_phones: ['phones'],
  translations: /^(name|description):/,
  custom: /^field:/,
  category: ['categories', 'category', 'subcategory'],
  further: ['categories'],
}

/** The listing's own at this moment: whether staff changed its phone, and what the file says nothing of. */
export type Present = { phone: string | null; translations: ListingTranslation[]; custom: Custom }
export type Change = { values: ListingValues; columns: Column[] }

/**
 * What a repeated row changes of its listing: the columns whose value in the source is another than last time. Both rows are read by
 * the present reader, so `www.x.org` that became `https://www.x.org` is no change, and neither is a better reader. What staff made of a
 * column stays until its source says something new.
 */
export function changesOf(
  before: RowCells,
  after: RowCells,
  { ground, present }: { ground: Ground; present: Present },
): Change {
  const now = readRow(after, 0, ground)
  if ('errors' in now) throw new Error('A row that cannot be read changes nothing.')
  const past = readRow(before, 0, ground)
  const columns = (Object.keys(ownCells) as Column[]).filter((column) => {
    const said = cellsOf(column, after).some((field) => (before[field] ?? '') !== (after[field] ?? ''))
    if ('errors' in past) return said
    if (same(past.values[column], now.values[column])) return false
    return said || (column === 'phone' && present.phone === past.values.phone)
  })
  const translations = translationsAfter(present.translations, before, after)
  const custom = customAfter(present.custom, { before, after, fields: ground.fields })
  return { values: { ...now.values, translations, custom }, columns }
}

function cellsOf(column: Column, after: RowCells): Field[] {
  const own = ownCells[column]
  return Array.isArray(own) ? own : (Object.keys(after) as Field[]).filter((field) => own.test(field))
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
