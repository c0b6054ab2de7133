import { readFileSync } from 'node:fs'
import type { ClientBase } from 'pg'
import type { Exceptions } from './wall-lint.js'

export const wallsFile = new URL('../../../ops/docs/walls.md', import.meta.url)

/** The rows of the table under one heading of ops/docs/walls.md, a string per cell, code marks taken off. */
export function wallsTable(heading: string): string[][] {
  const chapter = readFileSync(wallsFile, 'utf8')
    .split(/^## /m)
    .find((text) => text.startsWith(`${heading}\n`))
  if (!chapter) throw new Error(`ops/docs/walls.md has no chapter "${heading}".`)
  const rows = chapter.split('\n').filter((line) => line.startsWith('|'))
  return rows.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll('`', '').replaceAll('\\|', '|')),
  )
}

export function wallExceptions(): Exceptions {
  const exceptions: Exceptions = {
    'shared table': [],
    'person table': [],
    'global key': [],
    'writing door': [],
    'whole-table door': [],
    'maintaining door': [],
  }
  for (const [kind = '', what = ''] of wallsTable('Exceptions')) {
    if (!(kind in exceptions)) throw new Error(`ops/docs/walls.md names an unknown kind of exception: ${kind}`)
    exceptions[kind as keyof Exceptions].push(what)
  }
  return exceptions
}

/** As the chapter "Tables" writes them: name, policies, grants. What every table grants to the door of the end is not repeated in each. */
export async function describeTables(client: ClientBase): Promise<string[][]> {
  const { rows } = await client.query<{ name: string; policies: string; grants: string }>(tables)
  return rows.map(({ name, policies, grants }) => [name, policies, grants])
}

/** As the chapter "Doors" writes them: function, the role it runs as, who may call it. */
export async function describeDoors(client: ClientBase): Promise<string[][]> {
  const { rows } = await client.query<{ name: string; owner: string; callers: string }>(doors)
  return rows.map(({ name, owner, callers }) => [name, owner, callers])
}

const short = (role: string): string => `replace(pg_get_userbyid(${role}), 'mainstreet_', '')`
const plain = (expression: string): string =>
  `regexp_replace(regexp_replace(pg_get_expr(${expression}, polrelid, true), '\\s+', ' ', 'g'), '^\\(\\((.*)\\)\\)$', '\\1')`

const tables = `
  select c.oid::regclass::text as name,
    coalesce((select string_agg(said, '; ' order by said) from (
      select format('%s %s: %s%s', (select string_agg(${short('r')}, '+') from unnest(polroles) r),
        case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
        coalesce(${plain('polqual')}, ${plain('polwithcheck')}),
        case when ${plain('polwithcheck')} <> ${plain('polqual')} then ', check ' || ${plain('polwithcheck')} else '' end) as said
      from pg_policy where polrelid = c.oid and polname <> 'door_end') p), 'none') as policies,
    coalesce((select string_agg(said, '; ' order by said) from (
      select format('%s: %s', ${short('grantee')}, string_agg(privilege, ', ' order by privilege)) as said from (
        select grantee, lower(privilege_type) as privilege from aclexplode(c.relacl) where grantee <> c.relowner
        union all
        select x.grantee, format('%s (%s)', lower(x.privilege_type), string_agg(a.attname, ', ' order by a.attnum))
        from pg_attribute a cross join lateral aclexplode(a.attacl) x where a.attrelid = c.oid and a.attnum > 0 group by x.grantee, x.privilege_type
      ) g where grantee::regrole::text <> 'door_end' group by grantee) p), 'none') as grants
  from pg_class c where c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relnamespace in ('public'::regnamespace, 'migration'::regnamespace) order by 1`

const doors = `
  select p.proname as name, pg_get_userbyid(p.proowner) as owner,
    (select string_agg(case a.grantee when 0 then 'PUBLIC' else ${short('a.grantee')} end, ', ' order by 1)
      from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee <> p.proowner) as callers
  from pg_proc p where p.prosecdef and p.pronamespace = 'public'::regnamespace order by 1`
