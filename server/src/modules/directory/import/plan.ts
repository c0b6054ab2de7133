import { newId } from '../../../kernel/ids.js'
import { type Column, changesOf } from './changes.js'
import type { RowCells } from './columns.js'
import type { Ground, ListingValues } from './row.js'
import type { ChangedListing, Known, NewListing } from './store.js'

export type ReadyRow = { line: number; cells: RowCells; sourceId: string; values: ListingValues }

/** What a row means for the listings there are. `same`: nothing; also where staff deleted the listing, which then stays deleted. */
export type Plan =
  | { kind: 'new'; row: ReadyRow; values: ListingValues }
  | { kind: 'changed'; row: ReadyRow; values: ListingValues; id: string; cells: RowCells; columns: Column[] }
  | { kind: 'same'; row: ReadyRow; deleted: boolean }

export function planOf(row: ReadyRow, listing: Known | undefined, ground: Ground): Plan {
  if (!listing) return { kind: 'new', row, values: row.values }
  const before = listing.source_row ?? {}
  const fields = Object.keys(row.cells) as (keyof RowCells)[]
  const same = fields.every((field) => (before[field] ?? '') === row.cells[field])
  if (same || listing.deleted) return { kind: 'same', row, deleted: listing.deleted }
  // A column that this file does not have says nothing, and keeps what it said before.
  const cells = { ...before, ...row.cells }
  const { values, columns } = changesOf(before, cells, { ground, present: listing })
  return { kind: 'changed', row, values, id: listing.id, cells, columns }
}

/** The path whose category the plan needs; none where the category stays as it is. */
export function pathOf(plan: Plan): string[] {
  if (plan.kind === 'new') return plan.values.category
  return plan.kind === 'changed' && plan.columns.includes('category') ? plan.values.category : []
}

export function newListing(
  { row }: Plan,
  { slug, categoryId }: { slug: string; categoryId: string | null },
): NewListing {
  const { category: _, ...values } = row.values
  const ids = { id: newId(), slug_id: newId(), slug, source_id: row.sourceId, category_id: categoryId }
  return { ...values, ...ids, source_row: kept(row.cells) }
}

export function changedListing(plan: Plan & { kind: 'changed' }, categoryId: string | null): ChangedListing {
  const { category: _, ...values } = plan.values
  const touched = plan.columns.map((column) => (column === 'category' ? 'category_id' : column))
  return { ...values, id: plan.id, category_id: categoryId, source_row: kept(plan.cells), touched }
}

/** The row as it was; an empty cell says nothing. */
function kept(cells: RowCells): RowCells {
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''))
}
