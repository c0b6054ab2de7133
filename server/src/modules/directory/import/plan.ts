import { newId } from '../../../kernel/ids.js'
import { ListingStatus } from '../listing/listing.entity.js'
import { type Column, changesOf } from './changes.js'
import { type Beginning, notesOfStanding } from './begin.js'
import type { RowCells } from './columns.js'
import { FURTHER } from './further.js'
import type { Returned } from './returned.js'
import { pointIn, zoneAt } from './place.js'
import type { Ground, ListingValues, Note } from './row.js'
import type { ChangedListing, Known, NewListing } from './store.js'

export type ReadyRow = {
  line: number
  cells: RowCells
  sourceId: string
  /** The listing that the row says it is, as an export does. */
  listingId: string | null
  /** When an export wrote it, in ms; what its listing says by then may be newer. */
  writtenAt: number | null
  values: ListingValues
  begins: Beginning
  /** Of its cells by themselves; with the listing they are of, there may be others (`Plan`). */
  notes: Note[]
}

/** What a row means for the listings there are. `same`: nothing; also where staff deleted the listing, which then stays deleted. */
export type Plan = { row: ReadyRow; notes: Note[] } & (
  | { kind: 'new'; values: ListingValues }
  | { kind: 'changed'; values: ListingValues; id: string; cells: RowCells | null; columns: Column[]; older: boolean }
  | { kind: 'same'; deleted: boolean }
)

/**
 * A row of the source says something new where it is other than the last one; one of an export where it is other than the listing is now,
 * and what the source said stays known.
 */
export function planOf(row: ReadyRow, listing: Known | Returned | undefined, ground: Ground): Plan {
  if (!listing) return { kind: 'new', row, values: row.values, notes: [...row.notes, ...row.begins.notes] }
  const present = 'present' in listing ? listing.present : null
  const before = present ? withOwnZone(present, row, ground) : (listing.source_row ?? {})
  const fields = Object.keys(row.cells) as (keyof RowCells)[]
  const same = fields.every((field) => (before[field] ?? '') === row.cells[field])
  if (same || listing.deleted) return { kind: 'same', row, deleted: listing.deleted, notes: row.notes }
  // A column that this file does not have says nothing, and keeps what it said before.
  const cells = { ...before, ...row.cells }
  const { values, columns, notes: all } = changesOf(before, cells, { ground, present: listing })
  const notes = [...all.filter(({ field }) => row.cells[field] !== undefined), ...notesOfStanding(row.cells, listing)]
  if (present && !columns.length) return { kind: 'same', row, deleted: false, notes }
  const kept = present ? listing.source_row : cells
  const older =
    'present' in listing && columns.length > 0 && row.writtenAt !== null && listing.changedAt > row.writtenAt
  const told: Note[] = older ? [{ field: 'updated_at', text: OLDER }] : []
  return { kind: 'changed', row, values, id: listing.id, cells: kept, columns, older, notes: [...notes, ...told] }
}

const OLDER = 'The listing was changed after this row was exported: where they differ it becomes as it was.'

/** Of a file without zones: the one that is the point's moves with it, one that somebody chose stays. */
function withOwnZone(present: RowCells, { cells }: ReadyRow, ground: Ground): RowCells {
  if (cells.timezone !== undefined) return present
  const place = pointIn(present.lat ?? '', present.lng ?? '')
  const isOwn = 'point' in place && zoneAt(place.point, ground.zone) === present.timezone
  return isOwn ? { ...present, timezone: '' } : present
}

/** The path whose category the plan needs; none where the category stays as it is. */
export function pathOf(plan: Plan): string[] {
  if (plan.kind === 'new') return plan.values.category
  return plan.kind === 'changed' && plan.columns.includes('category') ? plan.values.category : []
}

/** The same of the further categories. */
export function furtherPathsOf(plan: Plan): string[][] {
  if (plan.kind === 'new') return plan.values.further
  return plan.kind === 'changed' && plan.columns.includes('further') ? plan.values.further : []
}

type Placed = { categoryId: string | null; further: string[] }

export function newListing({ row }: Plan, { slug, categoryId, further }: Placed & { slug: string }): NewListing {
  const { category: _, further: __, ...values } = row.values
  const ids = { id: newId(), slug_id: newId(), slug, source_id: row.sourceId, category_id: categoryId }
  const { status } = row.begins
  // What would be before visitors begins as the import says.
  const begins = status === ListingStatus.PUBLISHED ? null : status
  return { ...values, ...ids, source_row: kept(row.cells), status: begins, further }
}

export function changedListing(plan: Plan & { kind: 'changed' }, { categoryId, further }: Placed): ChangedListing {
  const { category: _, further: __, ...values } = plan.values
  const touched = plan.columns.map((column) => stored[column as 'category'] ?? column) as ChangedListing['touched']
  const source_row = plan.cells && kept(plan.cells)
  return { ...values, id: plan.id, category_id: categoryId, source_row, touched, further }
}

const stored = { category: 'category_id', further: FURTHER } as const

/** The row as it was; an empty cell says nothing. */
function kept(cells: RowCells): RowCells {
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''))
}
