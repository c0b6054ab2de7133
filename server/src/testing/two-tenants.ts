import type pg from 'pg'
import { openDatabase } from './database.js'
import { openSeeder, type Row, type Seeded, type Seeder } from './seed.js'
import { openClient } from './sql.js'
import {
  contextsWithoutTenant,
  probeForeign,
  probeGift,
  probeTruncate,
  visibleRows,
  wallColumn,
  walls,
} from './wall-probes.js'

/** A scratch database with tenants A and B, three rows each in every table, the web login, and a superuser for the truth. */
export type TwoTenants = {
  superuser: pg.Client
  web: pg.Client
  seeder: Seeder
  a: Seeded
  b: Seeded
  close: () => Promise<void>
}

export async function openTwoTenants(): Promise<TwoTenants> {
  const database = await openDatabase()
  const [superuser, web] = await Promise.all([openClient(database.superuserUrl), openClient(database.webUrl)])
  const seeder = await openSeeder(superuser)
  const [a, b] = [await seeder.tenant(), await seeder.tenant()]
  const close = async (): Promise<void> => {
    await Promise.all([superuser.end(), web.end()])
    await database.drop()
  }
  return { superuser, web, seeder, a, b, close }
}

/** A tenant's rows of one table, as the seeder could write them again. */
export async function rowsOf({ superuser, seeder }: TwoTenants, name: string, of: Seeded): Promise<Row[]> {
  const { rows } = await superuser.query<{ row: Row }>(
    `select to_jsonb(t) as row from ${name} t where t::text like $1 or to_jsonb(t)->>'id' = any ($2)`,
    [`%${of.mark}%`, of.ids.get(name) ?? []],
  )
  const table = seeder.tables.find((each) => each.name === name)
  const generated = new Set(table?.columns.filter((column) => column.generated).map((column) => column.name))
  return rows.map(({ row }) => Object.fromEntries(Object.entries(row).filter(([column]) => !generated.has(column))))
}

/** TI-03: what can be reached in contexts without a tenant. `only`: one table. */
export async function reachedWithoutTenant(two: TwoTenants, only?: string): Promise<string[]> {
  const found: string[] = []
  for (const table of two.seeder.tables.filter((each) => !only || each.name === only)) {
    const rows = (await rowsOf(two, table.name, two.b)).slice(0, 1)
    for (const [name, settings] of Object.entries(contextsWithoutTenant(two.b))) {
      const seen = table.shared ? 0 : await visibleRows(two.web, table, settings)
      if (seen) found.push(`${table.name}: ${seen} rows are there with ${name}`)
      const reached = await probeForeign(two.web, { table, settings, rows })
      found.push(...reached.map((problem) => `${problem} with ${name}`))
    }
  }
  return found
}

/** TI-05: what somebody of tenant A can reach of tenant B. With the grants as they are, a person's rows cannot be moved at all. */
export async function reachedFromNextDoor(
  two: TwoTenants,
  options: { only?: string; policiesAlone?: boolean } = {},
): Promise<string[]> {
  const found: string[] = []
  const settings = walls(two.a.tenantId, two.seeder.idOf(two.a, 'app_user', 0))
  for (const table of two.seeder.tables.filter((each) => !options.only || each.name === options.only)) {
    const [theirs, ...more] = await rowsOf(two, table.name, two.b)
    const rows = (await rowsOf(two, table.name, two.a)).slice(0, 1)
    const wall = wallColumn(table)
    const columns = options.policiesAlone || wall === 'tenant_id' ? [wall] : ['tenant_id', 'user_id', 'id']
    if (theirs) found.push(...(await probeGift(two.web, { table, settings, rows, theirs, columns })))
    const foreign = theirs ? [theirs, ...more.slice(0, 1)] : []
    found.push(...(await probeForeign(two.web, { table, settings, rows: foreign })))
    if (!options.policiesAlone) found.push(...(await probeTruncate(two.web, table)))
  }
  return found
}

/** Policies alone must hold: the grants are widened for the moment, so that no missing grant hides a bad policy. */
export async function withEveryGrant<T>({ superuser }: TwoTenants, work: () => Promise<T>): Promise<T> {
  const { rows } = await superuser.query<{ line: string }>(grants)
  await superuser.query('grant all on all tables in schema public to mainstreet_web')
  try {
    return await work()
  } finally {
    await superuser.query('revoke all on all tables in schema public from mainstreet_web')
    await superuser.query(rows.map(({ line }) => line).join(';'))
  }
}

const grants = `
  select format('grant %s on %s to mainstreet_web', a.privilege_type, c.oid::regclass) as line
  from pg_class c cross join lateral aclexplode(c.relacl) a
  where c.relnamespace = 'public'::regnamespace and pg_get_userbyid(a.grantee) = 'mainstreet_web'
  union all
  select format('grant %s (%I) on %s to mainstreet_web', x.privilege_type, a.attname, a.attrelid::regclass)
  from pg_attribute a join pg_class c on c.oid = a.attrelid cross join lateral aclexplode(a.attacl) x
  where c.relnamespace = 'public'::regnamespace and pg_get_userbyid(x.grantee) = 'mainstreet_web'`
