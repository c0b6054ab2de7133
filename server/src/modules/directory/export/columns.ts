import type { Hours } from '../../hours/hours.js'
import { toOpeningHours } from '../../hours/format.js'

/** In the words of the import, so that what was exported can be put right and imported again. */
export const exportColumns = [
  ...(['source_id', 'name', 'description', 'category', 'subcategory', 'tags', 'street', 'street2', 'city'] as const),
  ...(['region', 'postal', 'country', 'lat', 'lng', 'phone', 'website', 'email', 'opening_hours'] as const),
  ...(['price_level', 'status', 'slug', 'featured_until', 'created_at', 'updated_at', 'listing_id'] as const),
] as const
export type ExportColumn = (typeof exportColumns)[number]
export type Cell = string | number | null

export type ExportRow = Record<string, unknown> & { path: string[] | null; tags: string[]; hours: Hours | null }

/** One cell: text, a number, or nothing. Names of columns are those of the table but for these. */
export function cellOf(row: ExportRow, column: ExportColumn): Cell {
  const own = special[column]
  const value = own ? own(row) : row[column]
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'number' || typeof value === 'string' ? value : null
}

const special: Partial<Record<ExportColumn, (row: ExportRow) => Cell>> = {
  // A listing that came from no source is known again by its own id: the next import of this file does not make it twice.
  source_id: ({ source_id, id }) => String(source_id ?? id),
  category: ({ path }) => path?.[0] ?? null,
  subcategory: ({ path }) => (path && path.length > 1 ? (path.at(-1) ?? null) : null),
  tags: ({ tags }) => tags.join('; ') || null,
  street: ({ line1 }) => (line1 as string | null) ?? null,
  street2: ({ line2 }) => (line2 as string | null) ?? null,
  opening_hours: ({ hours }) => (hours ? (hours.text ?? toOpeningHours(hours)) : null),
  listing_id: ({ id }) => String(id),
}
