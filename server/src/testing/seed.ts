import { randomBytes } from 'node:crypto'
import type { ClientBase } from 'pg'
import { newId } from '../kernel/ids.js'
import { type Column, readShape, type Table } from './shape.js'
import { wallExceptions } from './walls-doc.js'

/** Three rows of one tenant in every table, whatever tables there are. Each of its texts begins with `mark`, so a leak is seen at once. */
export type Seeded = { tenantId: string; mark: string; ids: Map<string, string[]> }
export type Row = Record<string, unknown>

export const ROWS = 3

/**
 * Fills any table from the catalogue alone: a new table is filled, and so tested, without anyone remembering. `client` is a
 * superuser of a scratch database. Checks stay on: a text that one refuses is tried again in another shape.
 */
export async function openSeeder(client: ClientBase) {
  const tables = await readShape(client, wallExceptions()['shared table'])
  const shapes = new Map<string, number>()

  const idOf = (seeded: Seeded, table: string, n: number): string => {
    const ids = seeded.ids.get(table) ?? Array.from({ length: ROWS }, () => newId())
    seeded.ids.set(table, table === 'tenant' ? [seeded.tenantId] : ids)
    return seeded.ids.get(table)?.[n % ids.length] ?? seeded.tenantId
  }

  const draft = async (seeded: Seeded, table: Table, n: number): Promise<Row> => {
    const row: Row = {}
    for (const column of table.columns) {
      if (column.generated) continue
      const link = table.links.find((each) => each.column === column.name)
      if (column.name === 'tenant_id') row[column.name] = seeded.tenantId
      else if (link && link.table === table.name && n % ROWS === 0) row[column.name] = null
      else if (link && tables.find((each) => each.name === link.table)?.shared)
        row[column.name] = (await client.query(`select ${link.target} as key from ${link.table} limit 1`)).rows[0]?.key
      else if (link)
        row[column.name] = idOf(seeded, link.table, link.table === table.name ? 0 : n + before(table, link))
      else if (column.name === 'id' && column.type === 'uuid') row.id = n < ROWS ? idOf(seeded, table.name, n) : newId()
      else
        row[column.name] = valueFor(
          column,
          { table, mark: seeded.mark },
          shapes.get(`${table.name}.${column.name}`) ?? 0,
        )
    }
    return row
  }

  /** Inserts row number `n` of a table; numbers from ROWS on are further rows. `changes` replace what the seeder would write. */
  const insert = async (seeded: Seeded, name: string, n: number, changes: Row = {}): Promise<Row> => {
    const table = tables.find((each) => each.name === name)
    if (!table) throw new Error(`There is no table ${name}.`)
    for (let attempt = 0; attempt < 40; attempt++) {
      const row = { ...(await draft(seeded, table, n)), ...changes }
      const names = Object.keys(row)
      const values = names.map(
        (column, at) => `$${at + 1}::${table.columns.find((each) => each.name === column)?.type}`,
      )
      await client.query('savepoint seeding')
      try {
        await client.query(
          `insert into ${name} (${names.join(', ')}) values (${values.join(', ')})`,
          Object.values(row),
        )
        await client.query('release savepoint seeding')
        return row
      } catch (error) {
        await client.query('rollback to savepoint seeding')
        const columns = refusedFor(table, error as Refused, (column) => shapes.get(`${name}.${column}`) ?? 0)
        if (!columns.length) throw error
        for (const column of columns) shapes.set(`${name}.${column}`, (shapes.get(`${name}.${column}`) ?? 0) + 1)
      }
    }
    throw new Error(`testing/seed.ts knows no text that the checks of ${name} accept.`)
  }

  /**
   * A tenant with its rows; `ids` names the tables that have rows already. Foreign keys are looked at when all
   * rows are there, for some point in circles.
   */
  const tenant = async (given: Partial<Seeded> = {}): Promise<Seeded> => {
    const seeded: Seeded = { tenantId: newId(), mark: randomBytes(6).toString('hex'), ids: new Map(), ...given }
    const present = new Set(seeded.ids.keys())
    await client.query('begin; set local session_replication_role = replica')
    for (const table of tables) {
      if (table.shared || present.has(table.name)) continue
      for (let n = 0; n < (table.name === 'tenant' || table.single ? 1 : ROWS); n++) await insert(seeded, table.name, n)
    }
    await client.query('commit')
    for (const table of tables) for (const orphan of table.orphans) await refuseRows(client, orphan)
    return seeded
  }

  return { tables, tenant, insert, idOf }
}

export type Seeder = Awaited<ReturnType<typeof openSeeder>>

async function refuseRows(client: ClientBase, sql: string): Promise<void> {
  const { rows } = await client.query(sql)
  if (rows.length) throw new Error(`testing/seed.ts made a row that points nowhere: ${sql}`)
}

/** A second link to the same table is to another row there. */
function before({ links }: Table, { table, column }: Table['links'][number]): number {
  return links.filter((each) => each.table === table).findIndex((each) => each.column === column)
}

type Refused = { code?: string; constraint?: string }

/**
 * Which columns are to be written in another shape: those of a check that refused, and where a tenant may have one row of a kind only (one that is
 * open), the word that says which kind.
 */
function refusedFor(table: Table, { code, constraint }: Refused, shapeOf: (column: string) => number): string[] {
  if (code === '23514') return table.checks.find(({ name }) => name === constraint)?.columns ?? []
  const unique = code === '23505' ? table.uniques.find(({ name }) => name === constraint) : undefined
  return (unique?.when ?? []).filter((column) => {
    const check = table.checks.filter(({ columns }) => columns.includes(column)).map(({ text }) => text)
    return wordsIn(check.join(' ')).includes(texts('', check.join(' '))[shapeOf(column) + 1] ?? '')
  })
}

const wordsIn = (check: string): string[] => [...check.matchAll(/'([A-Za-z_]+)'::text/g)].map((match) => match[1] ?? '')

/** Texts in the shapes that checks ask for, tried in turn; every one carries the mark. */
function texts(canary: string, check: string): string[] {
  const words = wordsIn(check)
  return [
    canary,
    `https://${canary}.example`,
    `${canary.replace(/\d/g, 'q')}.seeded`,
    canary + canary,
    `$argon2id$${canary}`,
    ...words,
    'DE',
    'EUR',
    '+4989123456',
  ]
}

function valueFor(column: Column, { table, mark }: { table: Table; mark: string }, shape: number): unknown {
  const canary = mark + randomBytes(10).toString('hex')
  if (/^timestamp/.test(column.type))
    return column.required ? (/expires/.test(column.name) ? '2099-01-01T00:00:00Z' : new Date()) : null
  switch (column.type) {
    case 'text':
    case 'character varying': {
      const check = table.checks.filter((each) => each.columns.includes(column.name)).map((each) => each.text)
      return texts(canary, check.join(' '))[shape] ?? canary
    }
    case 'date':
      return '2026-11-22'
    case 'uuid':
      return newId()
    case 'boolean':
      return true
    case 'integer':
    case 'bigint':
    case 'smallint':
    case 'double precision':
    case 'numeric':
      return 1
    case 'json':
    case 'jsonb':
      return JSON.stringify({ canary })
    case 'bytea':
      return Buffer.from(canary, 'hex')
    case 'tsvector':
      return `'${canary}'`
    case 'int4multirange':
      return '{}'
    case 'uuid[]':
      return [newId()]
    case 'text[]':
      return [canary]
  }
  const fixed = /^character\((\d+)\)$/.exec(column.type)?.[1]
  if (fixed) return 'EUR'.slice(0, Number(fixed))
  if (!column.required) return null
  throw new Error(`testing/seed.ts has no value for ${table.name}.${column.name} of type ${column.type}.`)
}
