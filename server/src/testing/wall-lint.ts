import type { ClientBase } from 'pg'

/** What walls.md grants an exception to, by kind: names of tables, indexes or functions. */
export type Exceptions = Record<
  'shared table' | 'person table' | 'global key' | 'writing door' | 'whole-table door' | 'maintaining door',
  string[]
>

/**
 * Reads the catalogue and answers a sentence for each hole in the second wall (house.md 3, security.md TI-04). An empty list is
 * the only good answer. Anyone may call it who may read the catalogue, in any database of an installation.
 */
export async function wallProblems(client: ClientBase, exceptions: Exceptions): Promise<string[]> {
  const problems: string[] = []
  for (const rule of rules) {
    const params = (rule.excepts ?? []).map((kind) => exceptions[kind])
    const { rows } = await client.query<{ problem: string }>(`${common} ${rule.sql}`, params)
    problems.push(...rows.map(({ problem }) => problem))
  }
  return problems.sort()
}

type Rule = { excepts?: (keyof Exceptions)[]; sql: string }

/** `wall`: tables of our schema. `keeper`: who owns them. `client`: roles that serve requests, the group and its log-ins. */
const common = `
  with wall as (
    select c.*, c.oid::regclass::text as name,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped) as has_tenant,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull) as of_tenant
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
  ),
  keeper as (select relowner as oid from pg_class where oid = to_regclass('migration.applied')),
  web as (select oid from pg_roles where rolname = 'mainstreet_web'),
  client as (
    select r.* from pg_roles r where (r.oid in (select oid from web) or exists (select from pg_auth_members m, web where m.member = r.oid and m.roleid = web.oid))
      and r.oid not in (select oid from keeper)
  ),
  door as (
    select r.* from pg_roles r where r.rolname ~ '^door_'
      or r.oid in (select proowner from pg_proc where prosecdef and pronamespace = 'public'::regnamespace)
  ),
  command (letter, name) as (values ('r', 'SELECT'), ('a', 'INSERT'), ('w', 'UPDATE'), ('d', 'DELETE')),
  rule as (
    select p.*, w.name, w.of_tenant, pg_get_expr(p.polqual, p.polrelid) as reads, pg_get_expr(p.polwithcheck, p.polrelid) as writes
    from pg_policy p join wall w on w.oid = p.polrelid where (select oid from web) = any (p.polroles)
  )`

const rules: Rule[] = [
  { sql: `select format('%s: row-level security is off', name) as problem from wall where not relrowsecurity` },
  {
    sql: `select format('%s: row-level security is not forced', name) as problem from wall where not relforcerowsecurity`,
  },
  {
    excepts: ['person table'],
    sql: `select format('%s: tenant_id may be null', name) as problem from wall where has_tenant and not of_tenant and name <> all ($1)`,
  },
  {
    sql: `select format('%s: the web role may %s, and no policy says which rows', w.name, command.name) as problem
      from (select oid as id, name from wall) w, command
      where (has_table_privilege('mainstreet_web', w.id, command.name)
          or (command.letter <> 'd' and has_any_column_privilege('mainstreet_web', w.id, command.name)))
        and not exists (select from rule where polrelid = w.id and polcmd::text in ('*', command.letter))`,
  },
  {
    sql: `select format('%s: policy %s has no WITH CHECK', name, polname) as problem from rule where polcmd in ('*', 'a', 'w') and writes is null`,
  },
  {
    excepts: ['shared table'],
    sql: `select format('%s: policy %s does not ask for the tenant or the user (%s)', name, polname, said) as problem
      from rule cross join lateral (values (reads), (writes)) as e (said)
      where said is not null and said !~ 'app_tenant\\(\\)|app_user_id\\(\\)' and said <> 'false' and not (name = any ($1) and polcmd = 'r')
        and not (polcmd = 'r' and said ~ 'app_home\\(\\)')`,
  },
  {
    sql: `select format('%s: policy %s does not ask for tenant_id (%s)', name, polname, said) as problem
      from rule cross join lateral (values (reads), (writes)) as e (said)
      where of_tenant and said is not null and said !~ 'tenant_id = app_tenant\\(\\)'
        and not (polcmd = 'r' and said ~ 'tenant_id = app_home\\(\\)')`,
  },
  {
    sql: `select format('%s: policy %s is for %s', w.name, polname, case r when 0 then 'PUBLIC' else pg_get_userbyid(r) end) as problem
      from pg_policy join wall w on w.oid = polrelid cross join unnest(polroles) r
      where r not in (select oid from web union all select oid from door union all
        select oid from pg_roles where rolname in ('mainstreet_platform', 'mainstreet_jobs'))`,
  },
  {
    sql: `select format('%s: the primary key does not start with tenant_id', w.name) as problem from wall w
      where of_tenant and not exists (select from pg_index i join pg_attribute a on a.attrelid = w.oid and a.attnum = i.indkey[0]
        where i.indrelid = w.oid and i.indisprimary and a.attname = 'tenant_id')`,
  },
  {
    excepts: ['global key'],
    sql: `select format('%s: unique key %s does not start with tenant_id', w.name, i.indexrelid::regclass) as problem
      from wall w join pg_index i on i.indrelid = w.oid and i.indisunique left join pg_attribute a on a.attrelid = w.oid and a.attnum = i.indkey[0]
      where of_tenant and a.attname is distinct from 'tenant_id' and i.indexrelid::regclass::text <> all ($1)`,
  },
  {
    sql: `select format('%s: foreign key %s leaves tenant_id out, so it may point at another tenant', child.name, k.conname) as problem
      from pg_constraint k join wall child on child.oid = k.conrelid join wall parent on parent.oid = k.confrelid
      where k.contype = 'f' and parent.of_tenant and not exists (
        select from generate_subscripts(k.conkey, 1) n
          join pg_attribute mine on mine.attrelid = k.conrelid and mine.attnum = k.conkey[n]
          join pg_attribute theirs on theirs.attrelid = k.confrelid and theirs.attnum = k.confkey[n]
        where theirs.attname = 'tenant_id' and mine.attname = case when child.name = 'tenant' then 'id' else 'tenant_id' end)`,
  },
  {
    sql: `select format('%s: a %s cannot carry policies, and %s may read it', c.oid::regclass,
        case c.relkind when 'm' then 'materialized view' else 'foreign table' end, r.rolname) as problem
      from pg_class c cross join (select oid, rolname from client union select oid, rolname from door) r
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('m', 'f') and has_table_privilege(r.oid, c.oid, 'SELECT')`,
  },
  {
    sql: `select format('%s: the view reads with its owner''s eyes (no security_invoker)', oid::regclass) as problem from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'v' and not coalesce(reloptions && '{security_invoker=true,security_invoker=on}', false)`,
  },
  {
    sql: `select format('%s: belongs to %s, not to the owner of the migrations', name, pg_get_userbyid(relowner)) as problem from wall where relowner not in (select oid from keeper)
      union all select format('the owner %s is superuser or may bypass row-level security', rolname) from pg_roles where oid in (select oid from keeper) and (rolsuper or rolbypassrls)
      union all select 'the installation has no ledger of migrations' where not exists (select from keeper)`,
  },
  {
    sql: `select format('%s: may %s', rolname, power) as problem from client cross join lateral (values
        ('be superuser', rolsuper), ('bypass row-level security', rolbypassrls), ('make roles', rolcreaterole), ('make databases', rolcreatedb),
        ('replicate', rolreplication), ('create in schema public', has_schema_privilege(client.rolname, 'public', 'CREATE')),
        ('create in the database', has_database_privilege(client.rolname, current_database(), 'CREATE')),
        ('use the ledger of migrations', has_schema_privilege(client.rolname, 'migration', 'USAGE')),
        ('use the queue''s own schema', has_schema_privilege(client.rolname, 'graphile_worker', 'USAGE'))) p (power, has) where has`,
  },
  {
    sql: `select format('%s: may become %s', c.rolname, r.rolname) as problem from client c join pg_roles r on pg_has_role(c.rolname, r.oid, 'MEMBER')
      where r.rolname not in (c.rolname, 'mainstreet_web')`,
  },
  {
    sql: `select format('%s: its search_path does not end with pg_temp, so a temporary table may stand in for ours', f.oid::regprocedure) as problem
      from pg_proc f where f.pronamespace = 'public'::regnamespace and f.proconfig::text ~ 'search_path' and f.proconfig::text !~ 'search_path=pg_catalog,[^=]*pg_temp["}]'`,
  },
  {
    sql: `select format('%s: %s', f.oid::regprocedure, flaw) as problem from pg_proc f join pg_roles o on o.oid = f.proowner cross join lateral (values
        ('its search_path is not fixed', coalesce(f.proconfig::text !~ 'search_path', true)),
        ('PUBLIC may call it', has_function_privilege('public', f.oid, 'EXECUTE')),
        ('it runs as the owner of the tables', f.proowner in (select oid from keeper)),
        ('it runs as a role that can log in', o.rolcanlogin and f.proowner not in (select oid from keeper)),
        ('it runs as a superuser or past every policy', o.rolsuper or o.rolbypassrls)) p (flaw, has)
      where f.prosecdef and f.pronamespace = 'public'::regnamespace and has`,
  },
  {
    excepts: ['writing door', 'whole-table door', 'maintaining door'],
    sql: `select format('%s: %s', d.rolname, flaw) as problem from door d cross join lateral (
        select 'it can log in' where d.rolcanlogin
        union all select 'it may create in schema public' where has_schema_privilege(d.rolname, 'public', 'CREATE')
        union all select format('it owns table %s', w.name) from wall w where w.relowner = d.oid
        union all select format('%s may become it', r.rolname) from pg_auth_members m join pg_roles r on r.oid = m.member
          where m.roleid = d.oid and r.oid not in (select oid from keeper) and not r.rolsuper and d.rolname ~ '^door_'
        union all select format('it has table-wide %s on %s, not by column', a.privilege_type, w.name)
          from wall w cross join lateral aclexplode(w.relacl) a where a.grantee = d.oid and d.rolname <> all ($1) and format('%s %s', d.rolname, w.name) <> all ($2)
            and (a.privilege_type <> 'MAINTAIN' or d.rolname <> all ($3))
        union all select format('it may %s %s', a.privilege_type, w.name) from wall w join pg_attribute c on c.attrelid = w.oid cross join lateral aclexplode(c.attacl) a
          where a.grantee = d.oid and a.privilege_type <> 'SELECT' and d.rolname <> all ($1)
        union all select format('its policy %s on %s is not for reading alone', p.polname, w.name) from pg_policy p join wall w on w.oid = p.polrelid
          where d.oid = any (p.polroles) and p.polcmd <> 'r' and d.rolname <> all ($1)) f (flaw)
      where d.oid not in (select oid from keeper)`,
  },
  {
    sql: `select format('PUBLIC may %s %s', a.privilege_type, w.name) as problem from wall w cross join lateral aclexplode(w.relacl) a where a.grantee = 0
      union all select format('PUBLIC may %s %s.%s', a.privilege_type, w.name, c.attname) from wall w join pg_attribute c on c.attrelid = w.oid cross join lateral aclexplode(c.attacl) a where a.grantee = 0
      union all select format('PUBLIC may %s in schema %s', a.privilege_type, n.nspname) from pg_namespace n cross join lateral aclexplode(n.nspacl) a
        where a.grantee = 0 and n.nspname in ('public', 'migration', 'graphile_worker') and (n.nspname <> 'public' or a.privilege_type <> 'USAGE')
      union all select format('objects that %s makes will be open to PUBLIC', pg_get_userbyid(defaclrole)) from pg_default_acl cross join lateral aclexplode(defaclacl) a where a.grantee = 0`,
  },
]
