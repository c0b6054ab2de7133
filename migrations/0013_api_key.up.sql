-- A key of a tenant's own systems (SECRET) or of its pages (PUBLISHABLE). Only a digest of its secret is stored.
create table api_key (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 80),
  kind text not null check (kind in ('PUBLISHABLE', 'SECRET')),
  mode text not null check (mode in ('LIVE', 'TEST')),
  key_hash bytea not null,
  last_four text not null,
  scopes text[] not null default '{}',
  allowed_ips text[] not null default '{}',
  created_by uuid not null references app_user (id),
  replaced_by uuid,
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint api_key_replaced_fkey foreign key (tenant_id, replaced_by) references api_key (tenant_id, id)
);
-- Asked before a tenant is known: 190 random bits lead to one key or to none.
create unique index api_key_hash_key on api_key (key_hash);
create index api_key_created on api_key (tenant_id, created_at desc);
create index api_key_creator on api_key (created_by);
create index api_key_replaced on api_key (tenant_id, replaced_by) where replaced_by is not null;

alter table api_key enable row level security;
alter table api_key force row level security;
create policy web on api_key for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
create policy door_tenant on api_key for select to door_tenant using (true);
create policy door_tenant on membership for select to door_tenant using (true);
create policy door_tenant on app_user for select to door_tenant using (true);

grant select (tenant_id, id, name, kind, mode, last_four, scopes, allowed_ips, created_by, replaced_by, expires_at, revoked_at, last_used_at,
  created_at, updated_at), insert on api_key to mainstreet_web;
-- What a key may do is settled when it is made; afterwards it is renamed, bound to addresses, used, replaced or ended.
grant update (name, allowed_ips, replaced_by, expires_at, revoked_at, last_used_at, updated_at) on api_key to mainstreet_web;
grant select (tenant_id, id, key_hash, kind, mode, scopes, allowed_ips, created_by, expires_at, revoked_at) on api_key to door_tenant;
grant select (tenant_id, user_id, role) on membership to door_tenant;
grant select (id, disabled_at) on app_user to door_tenant;

drop function enter_request(uuid[], text, text[], text, boolean, int, double precision, int, double precision, int);
drop function find_tenant(uuid, text, text[]);

-- The door of tenant resolution: each hint a request carries, answered with the tenant it names. The caller compares them. A key that is
-- revoked or past its time names nothing; one that is good says what it may, as its maker's present role in the tenant allows.
create function find_tenant(by_id uuid, by_host text, by_slugs text[], by_key bytea default null)
  returns table (hint text, id uuid, slug text, status text, key jsonb)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select 'id:' || t.id, t.id, t.slug, t.status, null::jsonb from public.tenant t where t.id = by_id
  union all
  select 'host:' || d.host, t.id, t.slug, t.status, null
    from public.tenant_domain d join public.tenant t on t.id = d.tenant_id where d.host = by_host
  union all
  select 'slug:' || t.slug, t.id, t.slug, t.status, null from public.tenant t where t.slug = any (by_slugs)
  union all
  select 'key', t.id, t.slug, t.status, jsonb_build_object('id', k.id, 'kind', k.kind, 'mode', k.mode, 'scopes', k.scopes,
      'allowedIps', k.allowed_ips, 'makerRole', case when u.disabled_at is null then m.role end)
    from public.api_key k join public.tenant t on t.id = k.tenant_id join public.app_user u on u.id = k.created_by
      left join public.membership m on m.tenant_id = k.tenant_id and m.user_id = k.created_by
    where k.key_hash = by_key and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())
$$;
grant create on schema public to door_tenant;
alter function find_tenant(uuid, text, text[], bytea) owner to door_tenant;
revoke create on schema public from door_tenant;
set local role door_tenant;
revoke all on function find_tenant(uuid, text, text[], bytea) from public;
grant execute on function find_tenant(uuid, text, text[], bytea) to mainstreet_web;
reset role;

-- The whole edge in one round trip, as the caller, for `times` requests that say the same: which tenants the hints name, then tokens
-- of the address's own bucket for callers who have proved nothing or name no tenant, then, for as many as those allowed, of the tenant's.
-- Rows with a hint are tenants, rows with a bucket takings. `proven`: a session's token, or a secret key, which counts only if it is found.
create function enter_request(
  by_ids uuid[], by_host text, by_slugs text[], by_key bytea, own_bucket text, proven boolean, times int,
  own_per_second double precision, own_burst int, tenant_per_second double precision, tenant_burst int
) returns table (
  hint text, id uuid, slug text, status text, key jsonb, bucket text, granted int, remaining int, reset_ms int, retry_ms int
)
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp
as $$
declare
  named uuid;
  agreed boolean := true;
  keyed boolean := by_key is null;
  allowed int := times;
begin
  for hint, id, slug, status, key in
    select f.hint, f.id, f.slug, f.status, f.key from public.find_tenant(null, by_host, by_slugs, by_key) f
    union all
    select f.hint, f.id, f.slug, f.status, f.key from unnest(by_ids) given (id), public.find_tenant(given.id, null, '{}') f
  loop
    agreed := agreed and coalesce(named = id, true);
    keyed := keyed or hint = 'key';
    named := id;
    return next;
  end loop;
  hint := null; id := null; slug := null; status := null; key := null;
  if not agreed then named := null; end if;
  if named is null or not proven or not keyed then
    bucket := 'own';
    select t.* into granted, remaining, reset_ms, retry_ms
      from public.take_tokens(own_bucket, own_per_second, own_burst, allowed) t;
    allowed := granted;
    return next;
  end if;
  if named is not null and allowed > 0 then
    bucket := 'tenant';
    select t.* into granted, remaining, reset_ms, retry_ms
      from public.take_tokens('tenant:' || named, tenant_per_second, tenant_burst, allowed) t;
    return next;
  end if;
end $$;
revoke all on function enter_request from public;
grant execute on function enter_request to mainstreet_web;
