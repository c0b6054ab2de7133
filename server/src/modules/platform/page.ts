import { refuse } from '../../kernel/errors.js'
import { isId } from '../../kernel/ids.js'
import type { Page } from '../../kernel/page.js'
import type { Scope } from '../../scope/scope.js'

export type Asked = { first: number; after: string | null }

/** Newest first by id, for an id tells its age. `where` is written with placeholders from $1 on, `select` names the columns. */
export type Listed = { name: string; select: string; from: string; where: string; values: unknown[]; id: string }

/** One page of the operator's rows; the cursor is the id of the last one. */
export async function pageOf<Row extends { id: string }, T>(
  scope: Scope,
  { first, after, ...listed }: Asked & Listed,
  make: (row: Row) => T,
): Promise<Page<T>> {
  if (first < 1 || first > 100) throw refuse('BAD_USER_INPUT', 'Ask for 1 to 100 at once.', { field: 'first' })
  const { name, select, from, where, values, id } = listed
  const at = values.length
  const sql = `select ${select} from ${from} where ${where} and ($${at + 1}::uuid is null or ${id} < $${at + 1}) order by ${id} desc limit $${at + 2}`
  const rows = await scope.connection.prepared<Row>(name, sql, [...values, cursorOf(after), first + 1])
  const edges = rows
    .slice(0, first)
    .map((row) => ({ cursor: Buffer.from(row.id).toString('base64url'), node: make(row) }))
  return { edges, hasNextPage: rows.length > first, total: () => countOf(scope, listed) }
}

async function countOf(scope: Scope, { name, from, where, values }: Listed): Promise<number> {
  const sql = `select count(*)::int as total from ${from} where ${where}`
  return (await scope.connection.prepared<{ total: number }>(`${name}-count`, sql, values))[0]?.total ?? 0
}

function cursorOf(after: string | null): string | null {
  if (after === null) return null
  const id = Buffer.from(after, 'base64url').toString()
  if (!isId(id)) throw refuse('BAD_USER_INPUT', 'This cursor belongs to another list.', { field: 'after' })
  return id
}

/** A text as a pattern of `ilike` that matches itself anywhere. */
export const anywhere = (text: string | null | undefined): string | null =>
  text?.trim() ? `%${text.trim().replace(/[\\%_]/g, '\\$&')}%` : null
