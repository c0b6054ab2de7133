import { isId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'
import { cellOf } from '../export/columns.js'
import { listingRows } from '../export/rows.js'
import { guarded } from './cells.js'
import type { Field, RowCells } from './columns.js'
import type { ReadyRow } from './plan.js'
import { type Known, knownColumns } from './store.js'

/** A row that says which listing of this town it is: an export that comes back. `present`: what an export says of the listing now; `changedAt` in ms. */
export type Returned = Known & { present: RowCells; changedAt: number }

const held = 'order by l.id for update'
/** What other cells are read by, whatever the file has. */
const leanedOn: readonly Field[] = ['country', 'phone', 'lat', 'lng', 'timezone']
const sql = (rest: string) => `select ${knownColumns}, l.deleted_at is not null as deleted
  from listing l where l.id = any ($1::uuid[]) ${rest}`

/**
 * The listings that rows name by `listing_id`, or, where they came from no source, by their own id as the id of the row: what `source_id`
 * of an export is then. By line of the row.
 */
export async function readReturned(
  scope: Scope,
  rows: ReadyRow[],
  { hold }: { hold: boolean },
): Promise<Map<number, Returned>> {
  const asked = rows.flatMap((row) => (row.listingId || isId(row.sourceId) ? [row] : []))
  const ids = [...new Set(asked.flatMap(({ listingId, sourceId }) => [listingId, sourceId].filter(isGiven)))]
  if (!ids.length) return new Map()
  const known = await scope.connection.prepared<Known>('', sql(hold ? held : ''), [ids])
  const rowsNow = await listingRows(
    scope,
    known.map(({ id }) => id),
  )
  const now = new Map(rowsNow.map((row) => [row.id, row]))
  const byId = new Map(known.map((listing) => [listing.id, listing]))
  const found = new Map<number, Returned>()
  for (const { line, listingId, sourceId, cells } of asked) {
    const own = byId.get(sourceId.toLowerCase())
    const listing = (listingId && byId.get(listingId)) || (own?.source_id === null ? own : undefined)
    if (!listing) continue
    const row = now.get(listing.id)
    const told = [...new Set([...Object.keys(cells), ...leanedOn])]
    const present = told.map((field) => [field, row ? guarded(String(cellOf(row, field) ?? '')) : ''])
    const changedAt = row ? new Date(row.updated_at as string).getTime() : 0
    found.set(line, { ...listing, present: Object.fromEntries(present) as Record<Field, string>, changedAt })
  }
  return found
}

const isGiven = (id: string | null): id is string => id !== null && isId(id)
