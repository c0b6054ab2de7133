import type { Hours } from '../../hours/hours.js'
import { toOpeningHours } from '../../hours/format.js'
import type { LabelledPhone, ServiceArea } from '../listing/contact.types.js'
import type { ListingTranslation } from '../listing/translation.types.js'
import type { SocialLink } from '../../tenancy/tenant.types.js'
import { escaped } from '../import/lists.js'
import { categoryPathsAsText } from '../import/paths.js'
import { areasText, linksText, listText, phonesText } from './texts.js'

/** In the words of the import, so that what was exported can be put right and imported again, here or elsewhere. */
const usual = [
  ...(['source_id', 'name', 'description', 'categories', 'tags', 'street', 'street2', 'city', 'region'] as const),
  ...(['postal', 'country', 'lat', 'lng', 'timezone', 'phone', 'phones', 'website', 'email', 'social_links'] as const),
  ...(['opening_hours', 'holidays', 'service_areas', 'price_level', 'translations', 'fields'] as const),
  ...(['status', 'slug', 'featured_until', 'created_at', 'updated_at', 'listing_id'] as const),
]
export const usualColumns: readonly string[] = usual
/** The first two levels of the primary category by themselves: `categories` says them, and all others. */
export const exportColumns: readonly string[] = [...usual, 'category', 'subcategory']
export type Cell = string | number | null

export type ExportRow = Record<string, unknown> & {
  id: string
  /** Of each of its categories, from the top of the tree; the primary one's first, empty where there is none. */
  paths: string[][]
  tags: string[]
  hours: Hours | null
  further_phones: LabelledPhone[]
  social_links: SocialLink[]
  service_areas: ServiceArea[]
  translations: ListingTranslation[]
  custom: Record<string, unknown>
}

/** One cell: text, a number, or nothing. Names of columns are those of the table but for these, `name:de` and `field:<key>`. */
export function cellOf(row: ExportRow, column: string): Cell {
  const [, part, name = ''] = /^(name|description|field):(.+)$/.exec(column) ?? []
  if (part === 'field') return ownCell(row.custom[name])
  if (part) return row.translations.find(({ locale }) => locale === name)?.[part as 'name'] ?? null
  const own = special[column]
  const value = own ? own(row) : row[column]
  return typeof value === 'number' || typeof value === 'string' ? value : null
}

function ownCell(value: unknown): Cell {
  if (Array.isArray(value)) return value.map((each) => escaped(String(each), ';|')).join('; ') || null
  return typeof value === 'number' ? value : value === undefined || value === null ? null : String(value)
}

/** PostgreSQL's own writing of an instant is read by few programs. */
const instant = (value: unknown): Cell => (value ? new Date(value as string).toISOString() : null)

const special: Record<string, (row: ExportRow) => Cell> = {
  // A listing that came from no source is known again by its own id: the next import of this file does not make it twice.
  source_id: ({ source_id, id }) => String(source_id ?? id),
  categories: ({ paths }) => categoryPathsAsText(paths),
  category: ({ paths: [path] }) => path?.[0] ?? null,
  subcategory: ({ paths: [path] }) => (path && path.length > 1 ? (path.at(-1) ?? null) : null),
  tags: ({ tags }) => listText(tags, ';,|'),
  street: ({ line1 }) => (line1 as string | null) ?? null,
  street2: ({ line2 }) => (line2 as string | null) ?? null,
  website: ({ website }) => (typeof website === 'string' ? escaped(website, ';|') : null),
  phones: ({ phone, phone_label: label, further_phones: further }) =>
    phone ? phonesText({ label: label as string | null, number: String(phone) }, further) : null,
  social_links: ({ social_links: links }) => linksText(links),
  service_areas: ({ service_areas: areas }) => areasText(areas),
  holidays: ({ observes_holidays: observes }) => (observes ? 'yes' : null),
  opening_hours: ({ hours }) => (hours ? (hours.text ?? toOpeningHours(hours)) : null),
  featured_until: ({ featured_until: until }) => instant(until),
  created_at: ({ created_at: at }) => instant(at),
  updated_at: ({ updated_at: at }) => instant(at),
  listing_id: ({ id }) => id,
}
