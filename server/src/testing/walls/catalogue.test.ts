import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase, type TestDatabase } from '../database.js'
import { codeOf, openClient } from '../sql.js'
import { wallProblems } from '../wall-lint.js'
import { describeDoors, describeTables, wallExceptions, wallsTable } from '../walls-doc.js'

/** The catalogue against its own rules and against ops/docs/walls.md (TI-04). */
let database: TestDatabase
let owner: pg.Client
let superuser: pg.Client
const exceptions = wallExceptions()

beforeAll(async () => {
  database = await openDatabase()
  owner = await openClient(database.ownerUrl)
  superuser = await openClient(database.superuserUrl)
})
afterAll(async () => {
  await Promise.all([owner.end(), superuser.end()])
  await database.drop()
})

test('the second wall has no hole: every table, policy, key, owner, role, view and door (TI-04)', async () => {
  expect(await wallProblems(owner, exceptions)).toEqual([])
})

test('every table with its policies and grants stands in walls.md as it is', async () => {
  const written = wallsTable('Tables')
  expect(written.map((row) => row.slice(0, 3))).toEqual(await describeTables(owner))
  for (const [table, , , why] of written) expect(why, `the reason for ${table}`).toMatch(/\w{3}/)
})

test('every named door stands in walls.md with the role it runs as, its callers and its reason', async () => {
  const written = wallsTable('Doors')
  expect(written.map((row) => row.slice(0, 3))).toEqual(await describeDoors(owner))
  for (const [door, , , why] of written) expect(why, `the reason for ${door}`).toMatch(/\w{3}/)
})

/** Ids are UUIDv7, so that the primary key (tenant_id, id) is the index by tenant and time that every list by age reads. */
test('every table says when a row was made and last changed, and is kept in the order of tenant and age (checklist 5-9)', async () => {
  const { rows } = await owner.query<{ name: string; dated: number; key: string[] | null; has_tenant: boolean }>(
    `select c.relname as name, bool_or(a.attname = 'tenant_id') as has_tenant,
      count(*) filter (where a.attname in ('created_at', 'updated_at') and a.attnotnull and a.atthasdef
        and a.atttypid = 'timestamptz'::regtype)::int as dated,
      (select array_agg(k.attname::text order by at) from pg_index i, unnest(i.indkey::int[]) with ordinality key (num, at), pg_attribute k
        where i.indrelid = c.oid and i.indisprimary and k.attrelid = c.oid and k.attnum = key.num) as key
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') group by c.oid, c.relname`,
  )
  expect(rows.length).toBeGreaterThan(20)
  // A bucket is a key and an arrival time; the tables of search are made anew from the listings'.
  const undated = ['rate_bucket', 'listing_search', 'listing_word']
  expect(rows.filter(({ dated, name }) => dated < 2 && !undated.includes(name))).toEqual([])
  const ofTenant = rows.filter(({ has_tenant, name }) => has_tenant && name !== 'refresh_token')
  expect(ofTenant.filter(({ key }) => key?.[0] !== 'tenant_id' || key.length < 2)).toEqual([])
})

test('the exceptions are these and no more', () => {
  expect(Object.values(exceptions).flat()).toHaveLength(30)
  for (const [kind, what, why] of wallsTable('Exceptions')) expect(why, `${kind} ${what}`).toMatch(/\w{3}/)
})

test('a migration that adds a table with tenant_id and no policy is found', async () => {
  await superuser.query('begin')
  await superuser.query('create table planted (tenant_id uuid not null, id uuid not null, primary key (tenant_id, id))')
  await superuser.query(
    'alter table planted owner to mainstreet_owner; grant select, insert on planted to mainstreet_web',
  )
  const problems = await wallProblems(superuser, exceptions)
  const described = await describeTables(superuser)
  await superuser.query('rollback')
  expect(problems).toEqual([
    'planted: row-level security is not forced',
    'planted: row-level security is off',
    'planted: the web role may INSERT, and no policy says which rows',
    'planted: the web role may SELECT, and no policy says which rows',
  ])
  expect(described).toHaveLength(wallsTable('Tables').length + 1)
})

test('the web login cannot become the owner or a door, nor look past its walls, nor make anything', async () => {
  const web = await openClient(database.webUrl)
  const { rows } = await owner.query<{ rolname: string }>(`select rolname from pg_roles where rolname ~ '^door_'`)
  expect(rows.length).toBeGreaterThanOrEqual(8)
  const others = ['mainstreet_owner', 'postgres', 'mainstreet_jobs', 'mainstreet_platform']
  const attempts = [
    ...[...others, ...rows.map((row) => row.rolname)].map((role) => `set role ${role}`),
    'create table mine (id int)',
    'create function mine() returns int language sql as $$ select 1 $$',
    'create schema mine',
    'alter table category disable row level security',
    'drop policy web on category',
    'set session_replication_role = replica',
    'set row_security = off; select * from category',
    'select * from migration.applied',
    'select * from graphile_worker.jobs',
    'select hash from user_password',
    `update tenant set plan_key = 'enterprise'`,
    `update tenant set status = 'active'`,
    `update app_user set platform_role = 'ADMIN'`,
    `insert into app_user (id, email, name, platform_role) values (uuidv7(), 'a@b.example', 'A', 'ADMIN')`,
  ]
  for (const sql of attempts) expect(await codeOf(web, sql), sql).toBe('42501')
  await web.end()
})

test('the web login has no right of the database but to connect: a temporary table could stand in for one of ours', async () => {
  const { username } = new URL(database.webUrl)
  const sql = `select has_database_privilege($1, 'template_mainstreet', 'TEMP') as temporary, has_database_privilege($1, 'template_mainstreet', 'CREATE') as schemas`
  expect((await owner.query(sql, [username])).rows).toEqual([{ temporary: false, schemas: false }])
})
