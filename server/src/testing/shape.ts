import type { ClientBase } from 'pg'

export type Column = { name: string; type: string; required: boolean; generated: boolean }
/** A column that names another table's row; of a composite key only the part that is not the tenant. */
export type Link = { constraint: string; column: string; table: string; target: string; ofTenant: boolean }
export type Check = { name: string; columns: string[]; text: string }
/** A unique key; `when`: the columns that say of which rows it holds. */
export type Unique = { name: string; columns: string[]; when: string[] }
export type Table = {
  name: string
  columns: Column[]
  key: string[]
  links: Link[]
  checks: Check[]
  uniques: Unique[]
  /** A tenant has one row of it at most. */
  single: boolean
  /** Statements that find rows of this table whose parent is missing. */
  orphans: string[]
  hasTenant: boolean
  /** The same rows for everybody (plans): neither a tenant's nor a person's. */
  shared: boolean
}

/** Which rows are a tenant's ($1): its own, or its people's. Null where rows are nobody's (plans, limits). */
export function ownedBy(table: Table): string | null {
  const people = '(select user_id from membership where tenant_id = $1)'
  const has = (name: string): boolean => table.columns.some((column) => column.name === name && column.required)
  if (has('tenant_id')) return 'tenant_id = $1'
  if (table.name === 'tenant') return 'id = $1'
  if (has('user_id')) return `user_id in ${people}`
  return table.name === 'app_user' ? `id in ${people}` : null
}

/** The column that names a row inside its tenant. */
export function ownKey(table: Table): string {
  return table.key.find((column) => column !== 'tenant_id') ?? 'id'
}

type Foreign = { name: string; parent: string; mine: string[]; theirs: string[]; parent_of_tenant: boolean }
type Found = Pick<Table, 'name' | 'columns' | 'key' | 'checks' | 'uniques'> & { foreign: Foreign[] }

/** Every table of our schema as the catalogue has it. `shared`: those whose rows are everybody's (walls.md, "Exceptions"). */
export async function readShape(client: ClientBase, shared: string[]): Promise<Table[]> {
  const { rows } = await client.query<Found>(sql)
  return rows.map(({ name, columns, key, foreign, checks, uniques }) => {
    const hasTenant = columns.some((column) => column.name === 'tenant_id')
    return {
      name,
      columns,
      key,
      checks,
      uniques,
      single: uniques.some((each) => each.columns.join() === 'tenant_id' && !each.when.length),
      hasTenant,
      shared: shared.includes(name),
      links: foreign.map((each) => linkOf(each, name)),
      orphans: foreign.map((each) => orphansOf(each, name)),
    }
  })
}

function linkOf(foreign: Foreign, name: string): Link {
  const wall = name === 'tenant' ? 'id' : 'tenant_id'
  const composite = foreign.mine.length > 1
  const at = composite ? foreign.mine.findIndex((column) => column !== wall) : 0
  const column = foreign.mine[at] ?? ''
  const target = foreign.theirs[at] ?? ''
  return { constraint: foreign.name, column, table: foreign.parent, target, ofTenant: foreign.parent_of_tenant }
}

function orphansOf({ mine, theirs, parent }: Foreign, name: string): string {
  const same = mine.map((column, at) => `p.${theirs[at]} = c.${column}`).join(' and ')
  const present = mine.map((column) => `c.${column} is not null`).join(' and ')
  return `select 1 from ${name} c where ${present} and not exists (select from ${parent} p where ${same})`
}

const names = (numbers: string, table: string): string =>
  `(select json_agg(a.attname order by u.place) from unnest(${numbers}) with ordinality u (number, place)
    join pg_attribute a on a.attrelid = ${table} and a.attnum = u.number)`

const sql = `
  select c.relname as name,
    (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null) || case when t.typname = 'bpchar' and a.atttypmod > 4 then format('(%s)', a.atttypmod - 4) else '' end,
      'required', a.attnotnull, 'generated', a.attgenerated <> '' or a.attidentity = 'a') order by a.attnum)
      from pg_attribute a join pg_type t on t.oid = a.atttypid where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    coalesce((select ${names('k.conkey', 'c.oid')} from pg_constraint k where k.conrelid = c.oid and k.contype = 'p'), '[]') as key,
    coalesce((select json_agg(json_build_object('name', k.conname, 'parent', p.relname, 'mine', ${names('k.conkey', 'c.oid')}, 'theirs', ${names('k.confkey', 'k.confrelid')},
      'parent_of_tenant', exists (select from pg_attribute t where t.attrelid = p.oid and t.attname = 'tenant_id' and t.attnotnull)) order by k.conname)
      from pg_constraint k join pg_class p on p.oid = k.confrelid where k.conrelid = c.oid and k.contype = 'f'), '[]') as foreign,
    coalesce((select json_agg(json_build_object('name', k.conname, 'columns', ${names('k.conkey', 'c.oid')}, 'text', pg_get_constraintdef(k.oid)) order by k.conname)
      from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'), '[]') as checks,
    coalesce((select json_agg(json_build_object('name', u.relname, 'columns', ${names('i.indkey::int[]', 'c.oid')},
      'when', coalesce((select json_agg(a.attname order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
        and pg_get_expr(i.indpred, c.oid) ~ ('\\m' || a.attname || '\\M')), '[]')) order by u.relname)
      from pg_index i join pg_class u on u.oid = i.indexrelid where i.indrelid = c.oid and i.indisunique), '[]') as uniques
  from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by c.relname`
