import type { Field, RowCells } from './columns.js'
import { type Custom, customAfter, translationsAfter } from './named.js'
import type { ListingTranslation } from '../listing/translation.types.js'
import { type Ground, type ListingValues, type Note, type RowReading, readRow } from './row.js'

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
export type Present = {
  phone: string | null
  translations: ListingTranslation[]
  custom: Custom
  has_hours: boolean
}
export type Change = { values: ListingValues; columns: Column[]; notes: Note[] }

/**
 * What a repeated row changes of its listing: the columns whose value in the source is another than last time. Both rows are read by
 * the present reader, so `www.x.org` that became `https://www.x.org` is no change, and neither is a better reader. What staff made of a
 * column stays until its source says something new, and what cannot be read is nothing new: only an empty cell clears.
 */
export function changesOf(
  before: RowCells,
  after: RowCells,
  { ground, present }: { ground: Ground; present: Present },
): Change {
  const { now, notes } = readOver(before, after, ground)
  const past = readRow(before, 0, ground)
  const custom = customAfter(present.custom, { before, after, fields: ground.fields })
  /** Text is better than nothing, and worse than hours. */
  const keeps = (column: Column): boolean =>
    now.unread.has(column) && (column === 'hours' ? present.has_hours : 'errors' in past || !past.unread.has(column))
  const columns = (Object.keys(ownCells) as Column[]).filter((column) => {
    if (keeps(column)) return false
    if (column === 'custom') return !same(custom, present.custom)
    const said = cellsOf(column, after).some((field) => (before[field] ?? '') !== (after[field] ?? ''))
    if ('errors' in past) return said
    // What was not read last time was kept: now its cell says something else, or nothing.
    const isAnew = past.unread.has(column) && !now.unread.has(column)
    if (!isAnew && same(past.values[column], now.values[column])) return false
    return said || (column === 'phone' && present.phone === past.values.phone)
  })
  const translations = translationsAfter(present.translations, before, after)
  const told = keeps('hours') ? notes.map(ofHours) : notes
  return { values: { ...now.values, translations, custom }, columns, notes: told }
}

function cellsOf(column: Column, after: RowCells): Field[] {
  const own = ownCells[column]
  return Array.isArray(own) ? own : (Object.keys(after) as Field[]).filter((field) => own.test(field))
}

/** The row as it is now; a country or a first number that cannot be read is the one before, for the cells that are read by it. */
function readOver(before: RowCells, after: RowCells, ground: Ground): { now: Read; notes: Note[] } {
  const first = readable(after, ground)
  const kept = (['country', 'phone'] as const).filter((field) => first.unread.has(field) && before[field])
  if (!kept.length) return { now: first, notes: first.notes }
  const asBefore = Object.fromEntries(kept.map((field) => [field, before[field]]))
  // A local number may be readable in the country before; where it is not, it is read once more as what was there.
  const { country } = asBefore
  const second = country ? readable({ ...after, country }, ground) : first
  const now = second.unread.has('phone') ? readable({ ...after, ...asBefore }, ground) : second
  const lost = first.notes.filter(
    ({ field }) => field === 'country' || (field === 'phone' && second.unread.has('phone')),
  )
  return { now, notes: [...lost, ...now.notes] }
}

type Read = Extract<RowReading, { values: ListingValues }>

function readable(cells: RowCells, ground: Ground): Read {
  const read = readRow(cells, 0, ground)
  if ('errors' in read) throw new Error('A row that cannot be read changes nothing.')
  return read
}

function ofHours(note: Note): Note {
  return note.field === 'opening_hours' ? { ...note, text: 'Hours that could not be read: left as they are.' } : note
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
