import type { Field, RowCells } from './columns.js'
import { type ListingValues, readRow } from './row.js'

export type Column = keyof ListingValues

/** The cells that a column is. The zone is the point's; a phone number is read with the help of the country, but is not made by it. */
const ownCells: Record<Column, Field[]> = {
  name: ['name'],
  description: ['description'],
  website: ['website'],
  phone: ['phone'],
  email: ['email'],
  line1: ['street'],
  line2: ['street2'],
  city: ['city'],
  region: ['region'],
  postal: ['postal'],
  country: ['country'],
  lat: ['lat', 'lng'],
  lng: ['lat', 'lng'],
  timezone: ['lat', 'lng'],
  tags: ['tags'],
  hours: ['opening_hours'],
  price_level: ['price_level'],
  observes_holidays: ['holidays'],
  social_links: ['social_links'],
  service_areas: ['service_areas'],
  category: ['category', 'subcategory'],
}

export type Change = { values: ListingValues; columns: Column[] }

/**
 * What a repeated row changes of its listing: the columns whose value in the source is another than last time. Both rows are read by
 * the present reader, so `www.x.org` that became `https://www.x.org` is no change, and neither is a better reader. What staff made of a
 * column stays until its source says something new. `phoneNow`: the listing's, to see whether staff changed it.
 */
export function changesOf(before: RowCells, after: RowCells, facts: { zone: string; phoneNow: string | null }): Change {
  const now = readRow(after, 0, facts.zone)
  if ('errors' in now) throw new Error('A row that cannot be read changes nothing.')
  const past = readRow(before, 0, facts.zone)
  const columns = (Object.keys(ownCells) as Column[]).filter((column) => {
    const said = ownCells[column].some((field) => (before[field] ?? '') !== (after[field] ?? ''))
    if ('errors' in past) return said
    if (same(past.values[column], now.values[column])) return false
    return said || (column === 'phone' && facts.phoneNow === past.values.phone)
  })
  return { values: now.values, columns }
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
