import type { ClientBase } from 'pg'
import { newId } from '../kernel/ids.js'
import type { Row, Seeded } from './seed.js'
import type { Column, Table } from './shape.js'

/** One statement tried as the web login. `said`: an error's code, or how many rows it touched. */
type Outcome = { rows: number; code: string | null }

/** Tries one statement under `settings` and takes it back, whatever it did. */
async function attempt(
  web: ClientBase,
  settings: string,
  statement: { sql: string; values?: unknown[] },
): Promise<Outcome> {
  await web.query('begin')
  try {
    if (settings) await web.query(settings)
    const { rowCount } = await web.query(statement.sql, statement.values)
    return { rows: rowCount ?? 0, code: null }
  } catch (error) {
    return { rows: 0, code: (error as { code?: string }).code ?? String(error) }
  } finally {
    await web.query('rollback')
  }
}

export const walls = (tenantId: string, userId = ''): string =>
  `select set_config('app.tenant_id', '${tenantId}', true), set_config('app.user_id', '${userId}', true)`

/** No tenant, an empty one, garbage, one that was taken back: the contexts in which nobody's rows exist (TI-03). */
export function contextsWithoutTenant(other: Seeded): Record<string, string> {
  return {
    'no variable': '',
    'an empty variable': walls(''),
    garbage: walls('garbage', 'garbage'),
    'a variable that was reset': `set app.tenant_id = '${other.tenantId}'; reset app.tenant_id`,
    'a variable of an ended transaction': `commit; begin; ${walls(other.tenantId)}; commit; begin`,
  }
}

type Asked = { table: Table; settings: string; rows: Row[] }

/** Every command on a table under settings that may touch none of `rows`. Answers what it could do all the same. */
export async function probeForeign(web: ClientBase, { table, settings, rows }: Asked): Promise<string[]> {
  const found: string[] = []
  const none = async (name: string, sql: string, values: unknown[] = []): Promise<void> => {
    const outcome = await attempt(web, settings, { sql, values })
    if (outcome.rows) found.push(`${table.name}: ${name} reached ${outcome.rows} rows`)
    else if (outcome.code && !refusals.has(outcome.code))
      found.push(`${table.name}: ${name} failed with ${outcome.code}, not at the wall`)
  }
  /** A write of a row that is not theirs must be refused loudly, never end in 0 rows. */
  const refused = async (name: string, sql: string, values: unknown[]): Promise<void> => {
    const outcome = await attempt(web, settings, { sql, values })
    if (!outcome.code || !refusals.has(outcome.code))
      found.push(`${table.name}: ${name} was not refused (${outcome.code ?? `${outcome.rows} rows`})`)
  }
  const column = plainColumn(table)
  for (const row of rows) {
    const here = matching(table, row)
    if (!table.shared) {
      await none('select', `select from ${table.name} where ${here.sql}`, here.values)
      await none('select for update', `select from ${table.name} where ${here.sql} for update`, here.values)
    }
    await none('update', `update ${table.name} set ${column} = ${column} where ${here.sql}`, here.values)
    await none('delete', `delete from ${table.name} where ${here.sql}`, here.values)
    const using = `merge into ${table.name} using (select 1) one on ${here.sql} when matched then`
    await none('merge', `${using} update set ${column} = ${column}`, here.values)
    await none('merge to delete', `${using} delete`, here.values)
    const copy = inserted(table, fresh(table, row))
    await refused('insert', copy.sql, copy.values)
    const again = inserted(table, row)
    const conflict = `${again.sql} on conflict (${table.key.join(', ')}) do update set ${column} = excluded.${column}`
    await refused('insert on conflict', conflict, again.values)
  }
  await refused('copy from', `copy ${table.name} from stdin`, [])
  return found
}

/** Rows the settings show at all; a count of what `copy to` and `select` would hand out. */
export async function visibleRows(web: ClientBase, table: Table, settings: string): Promise<number> {
  const seen = await attempt(web, settings, { sql: `select from ${table.name}` })
  const copied = await attempt(web, settings, { sql: `copy ${table.name} to stdout` })
  return Math.max(seen.rows, copied.rows)
}

/** Pushing one's own row over the wall: its tenant, or its person, becomes another's. */
export async function probeGift(web: ClientBase, asked: Asked & { columns: string[]; theirs: Row }): Promise<string[]> {
  const found: string[] = []
  const { table, settings, columns, theirs } = asked
  for (const column of columns.filter((name) => table.columns.some((each) => each.name === name))) {
    for (const row of asked.rows) {
      const here = matching(table, row)
      const sql = `update ${table.name} set ${column} = $${here.values.length + 1} where ${here.sql}`
      const value = column === 'id' ? newId() : theirs[column]
      const { rows } = await attempt(web, settings, { sql, values: [...here.values, value] })
      if (rows) found.push(`${table.name}: a row was given away by ${column}`)
    }
  }
  return found
}

/** The column a table's wall is built on. */
export function wallColumn(table: Table): string {
  const required = (name: string): boolean => table.columns.some((column) => column.name === name && column.required)
  return ['tenant_id', 'user_id'].find(required) ?? 'id'
}

export async function probeTruncate(web: ClientBase, table: Table): Promise<string[]> {
  const outcome = await attempt(web, '', { sql: `truncate ${table.name} cascade` })
  return outcome.code === '42501' ? [] : [`${table.name}: truncate was not refused (${outcome.code})`]
}

/** Insufficient privilege (policies too), a variable that is no uuid, COPY under row-level security, columns that are generated. */
const refusals = new Set(['42501', '22P02', '0A000'])

function matching(table: Table, row: Row): { sql: string; values: unknown[] } {
  return {
    sql: table.key.map((column, at) => `${table.name}.${column} = $${at + 1}`).join(' and '),
    values: table.key.map((column) => row[column]),
  }
}

function inserted(table: Table, row: Row): { sql: string; values: unknown[] } {
  const names = Object.keys(row)
  const types = names.map((name) => table.columns.find((column) => column.name === name)?.type)
  return {
    sql: `insert into ${table.name} (${names.join(', ')}) values (${types.map((type, at) => `$${at + 1}::${type}`).join(', ')})`,
    values: Object.values(row),
  }
}

function fresh(table: Table, row: Row): Row {
  return table.key.includes('id') ? { ...row, id: newId() } : row
}

function plainColumn(table: Table): string {
  const plain = (column: Column): boolean => !column.generated && !table.key.includes(column.name)
  return table.columns.find((column) => column.name === 'updated_at')?.name ?? table.columns.find(plain)?.name ?? ''
}
