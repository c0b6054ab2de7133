/** What something did to a listing, and the listing as it is now: the same columns, each as PostgreSQL says it in JSON. */
export type Done = {
  id: string
  listing_id: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  now: Record<string, unknown>
}
export type Kept = { id: string; name: string; columns: string[] }
export type Back<Row extends Done = Done> = { row: Row; values: Record<string, unknown> }

/** Each column goes back that still reads as it was left; what somebody changed since is theirs. */
export function backOf<Row extends Done>(row: Row): Back<Row> {
  const { before, after, now } = row
  const values = Object.entries(before ?? {}).filter(([column]) => same(now[column], after?.[column]))
  return { row, values: Object.fromEntries(values) }
}

/** What only tells the next import and the next undo is no change to a person. */
const isTold = (column: string): boolean => column !== 'source_row' && column !== 'updated_at'

export const isRestored = ({ values }: Back): boolean => Object.keys(values).some(isTold)

export function keptOf({ row, values }: Back): Kept[] {
  const columns = Object.keys(row.before ?? {}).filter((column) => isTold(column) && !(column in values))
  return columns.length ? [kept(row, columns)] : []
}

export const kept = ({ listing_id, now }: Done, columns: string[]): Kept => ({
  id: listing_id,
  name: String(now.name),
  columns,
})

/** Both come from PostgreSQL as the same kind, whose keys it keeps in one order. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** When it was changed goes back too where nobody changed it since: it is then as old as it was. */
export const restoreSql = (columns: readonly string[]): string => `update listing l
    set updated_at = coalesce((r.values ->> 'updated_at')::timestamptz, $2::timestamptz),
    (${columns.join(', ')}) = (select ${columns.map((column) => `p.${column}`).join(', ')} from jsonb_populate_record(l, r.values) p)
  from json_to_recordset($1::json) r (id uuid, values jsonb) where l.id = r.id`
