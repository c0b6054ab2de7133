drop function enter_request(uuid[], text, text[], bytea, text, boolean, int, double precision, int, double precision, int);
drop function find_tenant(uuid, text, text[], bytea);

-- The door of tenant resolution: each hint a request carries, answered with the tenant it names. The caller compares them.
create function find_tenant(by_id uuid, by_host text, by_slugs text[])
  returns table (hint text, id uuid, slug text, status text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select 'id:' || t.id, t.id, t.slug, t.status from public.tenant t where t.id = by_id
  union all
  select 'host:' || d.host, t.id, t.slug, t.status
    from public.tenant_domain d join public.tenant t on t.id = d.tenant_id where d.host = by_host
  union all
  select 'slug:' || t.slug, t.id, t.slug, t.status from public.tenant t where t.slug = any (by_slugs)
$$;
grant create on schema public to door_tenant;
alter function find_tenant(uuid, text, text[]) owner to door_tenant;
revoke create on schema public from door_tenant;
set local role door_tenant;
revoke all on function find_tenant(uuid, text, text[]) from public;
grant execute on function find_tenant(uuid, text, text[]) to mainstreet_web;
reset role;

-- The whole edge in one round trip, as the caller, for `times` requests that say the same: which tenants the hints name, then tokens
-- of the address's own bucket for callers without a session or a tenant, then, for as many as those allowed, of the tenant's.
-- Rows with a hint are tenants, rows with a bucket takings.
create function enter_request(
  by_ids uuid[], by_host text, by_slugs text[], own_bucket text, signed_in boolean, times int,
  own_per_second double precision, own_burst int, tenant_per_second double precision, tenant_burst int
) returns table (
  hint text, id uuid, slug text, status text, bucket text, granted int, remaining int, reset_ms int, retry_ms int
)
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp
as $$
declare
  named uuid;
  agreed boolean := true;
  allowed int := times;
begin
  for hint, id, slug, status in
    select f.hint, f.id, f.slug, f.status from public.find_tenant(null, by_host, by_slugs) f
    union all
    select f.hint, f.id, f.slug, f.status from unnest(by_ids) given (id), public.find_tenant(given.id, null, '{}') f
  loop
    agreed := agreed and coalesce(named = id, true);
    named := id;
    return next;
  end loop;
  hint := null; id := null; slug := null; status := null;
  if not agreed then named := null; end if;
  if named is null or not signed_in then
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

revoke select (tenant_id, user_id, role) on membership from door_tenant;
revoke select (id, disabled_at) on app_user from door_tenant;
drop policy door_tenant on membership;
drop policy door_tenant on app_user;
drop table api_key;
