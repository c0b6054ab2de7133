drop function enter_request(uuid[], text, text[], bytea, text, text, int, double precision, int, double precision, int);
drop function find_tenant(uuid, text, text[], bytea);

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


-- The whole edge in one round trip, as the caller, for `times` requests that say the same: which tenants the hints name, then tokens of the
-- address's own bucket for callers who have proved nothing or name no tenant, then, for as many as those allowed, of the tenant's.
-- `manner`: `staff` (a session's token; its tenant is the first of by_ids), `key` (a secret key, which counts only if it is found), `door` (a
-- visitor who holds a session's cookie), `visitor`. Rows with a hint are tenants, rows with a bucket takings. With `times` 0 nothing is taken:
-- the buckets are only named, with their rates.
create function enter_request(
  by_ids uuid[], by_host text, by_slugs text[], by_key bytea, own_bucket text, manner text, times int,
  own_per_second double precision, own_burst int, tenant_per_second double precision, tenant_burst int
) returns table (
  hint text, id uuid, slug text, status text, key jsonb,
  bucket text, per_second double precision, burst int, granted int, remaining int, reset_ms int, retry_ms int
)
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp
as $$
declare
  named uuid;
  agreed boolean := true;
  keyed boolean := false;
  allowed int := times;
  rate double precision;
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
  if manner = 'staff' and named is distinct from by_ids[1] or manner = 'key' and not keyed then manner := 'visitor'; end if;
  if named is null or manner in ('visitor', 'door') then
    bucket := own_bucket; per_second := own_per_second; burst := own_burst; granted := 0;
    if times > 0 then
      select t.* into granted, remaining, reset_ms, retry_ms from public.take_tokens(bucket, per_second, burst, allowed) t;
      allowed := granted;
    end if;
    return next;
  end if;
  if named is not null and (allowed > 0 or times = 0) then
    rate := public.rate_of(named);
    bucket := case when manner in ('staff', 'door') then manner else 'tenant' end || ':' || named;
    per_second := coalesce(rate, tenant_per_second); burst := coalesce(rate * 10, tenant_burst); granted := 0;
    if times > 0 then
      select t.* into granted, remaining, reset_ms, retry_ms from public.take_tokens(bucket, per_second, burst, allowed) t;
    end if;
    return next;
  end if;
end $$;
revoke all on function enter_request from public;
grant execute on function enter_request to mainstreet_web;

revoke select (live_tenant_id) on tenant from door_tenant;
drop policy web_home on media_asset;
alter policy web_read on app_user
  using (id = app_user_id() or exists (select from membership m where m.tenant_id = app_tenant() and m.user_id = app_user.id));
alter policy web_update on membership using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
alter policy web_insert on membership with check (tenant_id = app_tenant());
alter policy web_read on membership using (tenant_id = app_tenant() or user_id = app_user_id());
alter policy web on tenant with check (id = app_tenant());
drop policy web_home on tenant;
drop function app_home();
alter table tenant no force row level security;
alter table tenant drop constraint tenant_twin_plan_fkey, drop constraint tenant_id_plan_key, drop constraint tenant_slug_format,
  drop constraint tenant_twin_of_another;
drop index tenant_live_key;
alter table tenant drop column live_tenant_id;
alter table tenant add constraint tenant_slug_format check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 2 and 63);
alter table tenant force row level security;
