import type { ClientBase } from 'pg'

/** Objects of our own schema; what an extension brought is named by `create extension` and not repeated. */
const ours = (oid: string, kind: string): string =>
  `not exists (select from pg_depend d where d.objid = ${oid} and d.classid = '${kind}'::regclass and d.deptype = 'e')`

/** The role that ran the migrations: what it owns and may do goes without saying. */
const owner = "(select relowner from pg_class where oid = to_regclass('migration.applied'))"

/** `{privileges to roles}` of one acl, the owner's own left out; `acl` and `own` are expressions, `kind` is acldefault's letter. */
const grants = (acl: string, own: string, kind: string): string => `
  select string_agg(lower(a.privilege_type), ', ' order by a.privilege_type) as privileges,
    case a.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(a.grantee)) end as grantee,
    case when bool_or(a.is_grantable) then ' with grant option' else '' end as option
  from aclexplode(coalesce(${acl}, acldefault('${kind}', ${own}))) a where a.grantee <> ${own} group by a.grantee order by 2`

/** Roles that grants, policies and owners name. Log-ins and their passwords belong to each installation. */
const named = `
  select r.oid from pg_roles r join (
    select (aclexplode(relacl)).grantee as id from pg_class where relnamespace = 'public'::regnamespace
    union select (aclexplode(a.attacl)).grantee from pg_attribute a join pg_class c on c.oid = a.attrelid where c.relnamespace = 'public'::regnamespace
    union select (aclexplode(proacl)).grantee from pg_proc where pronamespace = 'public'::regnamespace
    union select (aclexplode(nspacl)).grantee from pg_namespace where nspname in ('public', 'migration', 'graphile_worker')
    union select unnest(polroles) from pg_policy
    union select proowner from pg_proc where pronamespace = 'public'::regnamespace
  ) used on used.id = r.oid
  where r.oid <> ${owner} and not (r.rolsuper and r.rolcanlogin) and r.rolname !~ '^pg_'`

const statements = {
  roles: `
    select format('create role %I %s%s%s%s%s;', rolname, case when rolcanlogin then 'login' else 'nologin' end,
      case when rolsuper then ' superuser' else '' end, case when rolbypassrls then ' bypassrls' else '' end,
      case when rolcreaterole then ' createrole' else '' end, case when rolcreatedb then ' createdb' else '' end) as line
    from pg_roles where oid in (${named}) order by rolname`,
  memberships: `select format('grant %I to %I;', pg_get_userbyid(roleid), pg_get_userbyid(member)) as line
    from pg_auth_members where roleid in (${named}) and member in (${named}) order by 1`,
  extensions: `select format('create extension %I schema %I;', extname, n.nspname) as line
    from pg_extension e join pg_namespace n on n.oid = e.extnamespace where extname <> 'plpgsql' order by extname`,
  schemas: `
    select line from pg_namespace n cross join lateral (
      select format('create schema %I;', nspname) as line, 0 as place where nspname <> 'public'
      union all select format('alter schema %I owner to %I;', nspname, pg_get_userbyid(nspowner)), 1 where nspowner not in (${owner}, 6171)
      union all select format('grant %s on schema %I to %s%s;', privileges, nspname, grantee, option), 2 from (${grants('n.nspacl', 'n.nspowner', 'n')}) g
    ) lines
    where nspname in ('public', 'migration', 'graphile_worker') order by nspname, place, line`,
  defaults: `select format('alter default privileges for role %I grant %s on objects %s to %s;', pg_get_userbyid(defaclrole), privileges, defaclobjtype, grantee) as line
    from pg_default_acl cross join lateral (${grants('defaclacl', 'defaclrole', 'r')}) g order by 1`,
  types: `
    select format(E'create type %I as (\\n  %s\\n);', t.typname,
      string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)), E',\\n  ' order by a.attnum)) as line
    from pg_type t join pg_class c on c.oid = t.typrelid and c.relkind = 'c' join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
    where t.typnamespace = 'public'::regnamespace group by t.typname order by t.typname`,
  functions: `
    select p.oid::regprocedure::text as name, pg_get_functiondef(p.oid) as line, pg_get_userbyid(p.proowner) as owner, p.proowner = ${owner} as owned,
      array(select format('grant %s on function %s to %s%s;', privileges, p.oid::regprocedure, grantee, option) from (${grants('p.proacl', 'p.proowner', 'f')}) g) as grants
    from pg_proc p where p.pronamespace = 'public'::regnamespace and ${ours('p.oid', 'pg_proc')} order by 1`,
  tables: `
    select c.oid, c.oid::regclass::text as name, c.relpersistence = 'u' as unlogged, c.relowner = ${owner} as owned, pg_get_userbyid(c.relowner) as owner,
      c.reloptions as options, c.relrowsecurity as enabled, c.relforcerowsecurity as forced
    from pg_class c where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, to_regnamespace('migration'))
    order by c.relnamespace = 'public'::regnamespace, 2`,
  columns: `
    select format('%I %s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
      case when a.attcollation not in (0, t.typcollation) then ' collate ' || a.attcollation::regcollation::text else '' end,
      case when a.attgenerated = 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
        when a.attgenerated = 'v' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') virtual'
        when a.attidentity = 'a' then ' generated always as identity' when a.attidentity = 'd' then ' generated by default as identity' when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end,
      case when a.attnotnull then ' not null' else '' end) as line
    from pg_attribute a join pg_type t on t.oid = a.atttypid left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped order by a.attnum`,
  constraints: `
    select format('constraint %I %s%s', conname, pg_get_constraintdef(oid, true), case when convalidated then '' else ' -- not valid' end) as line
    from pg_constraint where conrelid = $1 and contype <> 'n' order by position(contype::text in 'pucxf'), conname`,
  beside: `
    select line from (
      select 1 as place, format('alter table %s alter column %I set storage %s;', a.attrelid::regclass, a.attname,
        case a.attstorage when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main' else 'extended' end) as line
      from pg_attribute a join pg_type t on t.oid = a.atttypid where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped and a.attstorage <> t.typstorage
      union all
      select 2, pg_get_indexdef(i.indexrelid) || ';' from pg_index i
      where i.indrelid = $1 and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
      union all
      select 3, pg_get_triggerdef(oid, true) || ';' from pg_trigger where tgrelid = $1 and not tgisinternal
      union all
      select 4, format('create policy %I on %s%s for %s to %s%s%s;', polname, polrelid::regclass, case when polpermissive then '' else ' as restrictive' end,
        case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
        (select string_agg(case r when 0 then 'public' else quote_ident(pg_get_userbyid(r)) end, ', ' order by 1) from unnest(polroles) r),
        ' using (' || pg_get_expr(polqual, polrelid, true) || ')', ' with check (' || pg_get_expr(polwithcheck, polrelid, true) || ')')
      from pg_policy where polrelid = $1
      union all
      select 5, format('grant %s on %s to %s%s;', privileges, c.oid::regclass, grantee, option)
      from pg_class c cross join lateral (${grants('c.relacl', 'c.relowner', 'r')}) g where c.oid = $1
      union all
      select 6, format('grant %s (%s) on %s to %s;', privilege, string_agg(quote_ident(attname), ', ' order by attnum), attrelid::regclass, grantee)
      from (select a.attrelid, a.attname, a.attnum, lower(x.privilege_type) as privilege,
          case x.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(x.grantee)) end as grantee
        from pg_attribute a cross join lateral aclexplode(a.attacl) x where a.attrelid = $1 and a.attacl is not null) g
      group by attrelid, grantee, privilege
    ) lines where line is not null order by place, line`,
  /** What the printer has not been taught: better a failed dump than one that leaves something out. */
  unknown: `
    select format('%s %s', case relkind when 'S' then 'sequence' when 'v' then 'view' when 'm' then 'materialized view' when 'f' then 'foreign table'
      when 'p' then 'partitioned table' else relkind::text end, c.oid::regclass) as line
    from pg_class c where c.relkind not in ('r', 'i', 'c', 't') and c.relnamespace in ('public'::regnamespace, to_regnamespace('migration')) and ${ours('c.oid', 'pg_class')}
      -- The sequence of an identity column is said with the column.
      and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'i')
    union all
    select format('type %s', t.oid::regtype) from pg_type t
    where t.typnamespace = 'public'::regnamespace and t.typtype in ('e', 'd', 'r') and ${ours('t.oid', 'pg_type')}`,
}

export type Line = { line: string }
export type TableRow = {
  oid: number
  name: string
  unlogged: boolean
  owned: boolean
  owner: string
  options: string[] | null
  enabled: boolean
  forced: boolean
}
export type FunctionRow = { name: string; line: string; owner: string; owned: boolean; grants: string[] }

/** Reads one kind of thing from the catalogue, in an order that does not depend on how the database came to be. */
export async function read<Row extends object = Line>(
  client: ClientBase,
  kind: keyof typeof statements,
  params: unknown[] = [],
): Promise<Row[]> {
  // Asked of every table: planned once for a connection.
  const name = params.length ? `catalogue ${kind}` : undefined
  return (await client.query<Row>({ name, text: statements[kind], values: params })).rows
}
