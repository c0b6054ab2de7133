import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  openTwoTenants,
  reachedFromNextDoor,
  reachedWithoutTenant,
  type TwoTenants,
  withEveryGrant,
} from '../two-tenants.js'
import { wallProblems } from '../wall-lint.js'
import { describeTables, wallExceptions, wallsTable } from '../walls-doc.js'

/** Each guard of the second wall is broken once in a scratch database: the tests beside this one must see it (security.md 8). */
let two: TwoTenants
beforeAll(async () => {
  two = await openTwoTenants()
})
afterAll(() => two.close())

const lint = (): Promise<string[]> => wallProblems(two.superuser, wallExceptions())
const documented = async (): Promise<string[]> => {
  const written = new Set(wallsTable('Tables').map((row) => row.slice(0, 3).join(' | ')))
  return (await describeTables(two.superuser)).map((row) => row.join(' | ')).filter((row) => !written.has(row))
}
const nextDoor = (): Promise<string[]> =>
  withEveryGrant(two, () => reachedFromNextDoor(two, { only: 'category', policiesAlone: true }))
const noTenant = (): Promise<string[]> => reachedWithoutTenant(two, 'category')

type Mutant = { name: string; broken: string; restored: string; seen: () => Promise<string[]>; as: RegExp }

const everyRow = 'create policy hole on category for all to mainstreet_web using (true) with check (true)'
const walled = 'alter table loose enable row level security; alter table loose force row level security'
const mutants: Mutant[] = [
  {
    name: 'row-level security is off on one table',
    broken: 'alter table category disable row level security',
    restored: 'alter table category enable row level security',
    seen: noTenant,
    as: /category: 6 rows are there with no variable/,
  },
  {
    name: 'the same, by the catalogue',
    broken: 'alter table category disable row level security',
    restored: 'alter table category enable row level security',
    seen: lint,
    as: /category: row-level security is off/,
  },
  {
    name: 'row-level security is not forced',
    broken: 'alter table category no force row level security',
    restored: 'alter table category force row level security',
    seen: lint,
    as: /category: row-level security is not forced/,
  },
  {
    name: 'a policy is dropped',
    broken: 'drop policy web on category',
    restored:
      'create policy web on category for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant())',
    seen: lint,
    as: /category: the web role may SELECT, and no policy says which rows/,
  },
  {
    name: 'WITH CHECK lets every row in',
    broken: 'alter policy web on category with check (true)',
    restored: 'alter policy web on category with check (tenant_id = app_tenant())',
    seen: nextDoor,
    as: /category: insert was not refused/,
  },
  {
    name: 'USING lets every row out',
    broken: 'alter policy web on category using (true)',
    restored: 'alter policy web on category using (tenant_id = app_tenant())',
    seen: nextDoor,
    as: /category: select for update reached 1 rows/,
  },
  {
    name: 'what may be written is the live tenant’s too',
    broken: 'alter policy web on category using (tenant_id = app_home()) with check (tenant_id = app_home())',
    restored: 'alter policy web on category using (tenant_id = app_tenant()) with check (tenant_id = app_tenant())',
    seen: lint,
    as: /category: policy web does not ask for tenant_id/,
  },
  {
    name: 'a second policy opens the table',
    broken: everyRow,
    restored: 'drop policy hole on category',
    seen: documented,
    as: /^category \| web all: tenant_id = app_tenant\(\); web all: true/,
  },
  {
    name: 'no variable means some tenant',
    broken: `create or replace function app_tenant() returns uuid language sql stable parallel safe
      as $$ select coalesce(nullif(current_setting('app.tenant_id', true), ''), (select min(id::text) from tenant))::uuid $$;
      grant select on tenant to public; create policy hole on tenant for select to public using (true)`,
    restored: `create or replace function app_tenant() returns uuid language sql stable parallel safe
      as $$ select nullif(current_setting('app.tenant_id', true), '')::uuid $$;
      revoke select on tenant from public; drop policy hole on tenant`,
    seen: noTenant,
    as: /category: 3 rows are there with no variable/,
  },
  {
    name: 'a foreign key loses its tenant_id',
    broken: `create unique index loose on category (id); alter table listing add constraint loose foreign key (category_id) references category (id)`,
    restored: 'alter table listing drop constraint loose; drop index loose',
    seen: lint,
    as: /listing: foreign key loose leaves tenant_id out/,
  },
  {
    name: 'a unique key spans tenants',
    broken: 'create unique index loose on listing_slug (slug, tenant_id)',
    restored: 'drop index loose',
    seen: lint,
    as: /listing_slug: unique key loose does not start with tenant_id/,
  },
  {
    name: 'a view reads with its owner’s eyes',
    broken: 'create view loose as select * from category; grant select on loose to mainstreet_web',
    restored: 'drop view loose',
    seen: lint,
    as: /loose: the view reads with its owner's eyes/,
  },
  {
    name: 'a materialized view is readable',
    broken: 'create materialized view loose as select * from category; grant select on loose to mainstreet_web',
    restored: 'drop materialized view loose',
    seen: lint,
    as: /loose: a materialized view cannot carry policies/,
  },
  {
    name: 'a door is open to PUBLIC, its path unfixed, run by a superuser',
    broken:
      'create function loose() returns bigint language sql security definer as $$ select count(*) from listing $$',
    restored: 'drop function loose()',
    seen: lint,
    as: /loose\(\): PUBLIC may call it/,
  },
  {
    name: 'a door loses the end of its search_path',
    broken: 'alter function find_refresh(bytea) set search_path = pg_catalog, public',
    restored: 'alter function find_refresh(bytea) set search_path = pg_catalog, public, pg_temp',
    seen: lint,
    as: /find_refresh\(bytea\): its search_path does not end with pg_temp/,
  },
  {
    name: 'a door reads a whole table',
    broken: 'grant select on app_user to door_login',
    restored:
      'revoke select on app_user from door_login; grant select (id, email, email_verified_at, last_tenant_id, disabled_at) on app_user to door_login',
    seen: lint,
    as: /door_login: it has table-wide SELECT on app_user/,
  },
  {
    name: 'PUBLIC may read a table',
    broken: 'grant select on event to public',
    restored: 'revoke select on event from public',
    seen: lint,
    as: /PUBLIC may SELECT event/,
  },
  {
    name: 'the web role may make things',
    broken: 'grant create on schema public to mainstreet_web',
    restored: 'revoke create on schema public from mainstreet_web',
    seen: lint,
    as: /mainstreet_(app|web): may create in schema public/,
  },
  {
    name: 'a grant nobody wrote down',
    broken: 'grant update (plan_key) on tenant to mainstreet_web',
    restored: 'revoke update (plan_key) on tenant from mainstreet_web',
    seen: documented,
    as: /^tenant \|.*plan_key, branding/,
  },
  {
    name: 'a table may hold rows of no tenant',
    broken: `create table loose (tenant_id uuid, id uuid primary key); ${walled}`,
    restored: 'drop table loose',
    seen: lint,
    as: /loose: tenant_id may be null/,
  },
  {
    name: 'a primary key does not begin with the tenant',
    broken: `create table loose (tenant_id uuid not null, id uuid primary key); ${walled}`,
    restored: 'drop table loose',
    seen: lint,
    as: /loose: the primary key does not start with tenant_id/,
  },
  {
    name: 'a policy says nothing of what may be written',
    broken: 'create policy hole on category for all to mainstreet_web using (tenant_id = app_tenant())',
    restored: 'drop policy hole on category',
    seen: lint,
    as: /category: policy hole has no WITH CHECK/,
  },
  {
    name: 'a policy asks for nobody',
    broken: 'create policy hole on category for select to mainstreet_web using (deleted_at is null)',
    restored: 'drop policy hole on category',
    seen: lint,
    as: /category: policy hole does not ask for the tenant or the user/,
  },
  {
    name: 'a policy asks for the person and not for the tenant',
    broken: 'create policy hole on membership for update to mainstreet_web using (user_id = app_user_id())',
    restored: 'drop policy hole on membership',
    seen: lint,
    as: /membership: policy hole does not ask for tenant_id/,
  },
  {
    name: 'a policy is for everybody who can log in',
    broken: 'create policy hole on category for select to public using (tenant_id = app_tenant())',
    restored: 'drop policy hole on category',
    seen: lint,
    as: /category: policy hole is for PUBLIC/,
  },
  {
    name: 'a table belongs to somebody else',
    broken: 'alter table category owner to current_user',
    restored: 'alter table category owner to mainstreet_owner',
    seen: lint,
    as: /category: belongs to \w+, not to the owner of the migrations/,
  },
  {
    name: 'a door runs as the owner of the tables',
    broken: 'alter function find_refresh(bytea) owner to mainstreet_owner',
    restored: 'alter function find_refresh(bytea) owner to door_refresh',
    seen: lint,
    as: /find_refresh\(bytea\): it runs as the owner of the tables/,
  },
  {
    name: 'a door may write',
    broken: 'grant update (email) on app_user to door_login',
    restored: 'revoke update (email) on app_user from door_login',
    seen: lint,
    as: /door_login: it may UPDATE app_user/,
  },
  {
    name: 'a door’s policy is not for reading alone',
    broken: 'create policy hole on app_user for all to door_login using (true)',
    restored: 'drop policy hole on app_user',
    seen: lint,
    as: /door_login: its policy hole on app_user is not for reading alone/,
  },
  {
    name: 'a door may make things',
    broken: 'grant create on schema public to door_login',
    restored: 'revoke create on schema public from door_login',
    seen: lint,
    as: /door_login: it may create in schema public/,
  },
  {
    name: 'PUBLIC may read a column',
    broken: 'grant select (hash) on user_password to public',
    restored: 'revoke select (hash) on user_password from public',
    seen: lint,
    as: /PUBLIC may SELECT user_password.hash/,
  },
  {
    name: 'what will be made is open to PUBLIC',
    broken: 'alter default privileges grant select on tables to public',
    restored: 'alter default privileges revoke select on tables from public',
    seen: lint,
    as: /objects that \w+ makes will be open to PUBLIC/,
  },
  {
    name: 'the web role may look into the ledger',
    broken: 'grant usage on schema migration to mainstreet_web',
    restored: 'revoke usage on schema migration from mainstreet_web',
    seen: lint,
    as: /mainstreet_(app|web): may use the ledger of migrations/,
  },
]

test.each(mutants)('it is seen when $name', async ({ broken, restored, seen, as }) => {
  expect(await lint()).toEqual([])
  await two.superuser.query(broken)
  const problems = await seen().finally(() => two.superuser.query(restored))
  expect(problems.filter((problem) => as.test(problem)).length, problems.join('\n')).toBeGreaterThan(0)
  expect(await seen()).toEqual([])
})

/** Roles belong to the cluster, which other tests are using: broken inside a transaction that is taken back. */
const roles: [string, string, RegExp][] = [
  ['the web login may bypass row-level security', 'alter role mainstreet_app bypassrls', /mainstreet_app: may bypass/],
  ['the web login is superuser', 'alter role mainstreet_app superuser', /mainstreet_app: may be superuser/],
  ['the web login may become a door', 'grant door_login to mainstreet_app', /mainstreet_app: may become door_login/],
  ['the web login may become another', 'grant mainstreet_platform to mainstreet_app', /may become mainstreet_platform/],
  ['a door can log in', 'alter role door_login login', /door_login: it can log in/],
  ['the owner bypasses row-level security', 'alter role mainstreet_owner bypassrls', /the owner mainstreet_owner is/],
]

test.each(roles)('it is seen when %s', async (_name, broken, as) => {
  await two.superuser.query('begin')
  const problems = await two.superuser
    .query(broken)
    .then(lint)
    .finally(() => two.superuser.query('rollback'))
  expect(problems.join('\n')).toMatch(as)
})
