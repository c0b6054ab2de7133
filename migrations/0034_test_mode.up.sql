-- Test mode is a tenant of its own, the twin of a live one: the wall between tenants is the wall between modes. Brand, members and plan
-- are the live tenant's.
alter table tenant no force row level security;
alter table tenant add column live_tenant_id uuid references tenant (id), add constraint tenant_twin_of_another check (live_tenant_id <> id);
alter table tenant drop constraint tenant_slug_format;
-- A slug of people's own has single hyphens, so that of a twin is never taken.
alter table tenant add constraint tenant_slug_format check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*(--test)?$' and length(slug) between 2 and 69
  and (slug like '%--test') = (live_tenant_id is not null));
create unique index tenant_live_key on tenant (live_tenant_id);
-- The plan of a twin is its tenant's, whoever changes that: the key follows.
alter table tenant add constraint tenant_id_plan_key unique (id, plan_key);
alter table tenant add constraint tenant_twin_plan_fkey foreign key (live_tenant_id, plan_key) references tenant (id, plan_key) on update cascade;
alter table tenant force row level security;

-- The tenant whose brand, members and plan count: in test mode the live one, else the tenant itself.
create function app_home() returns uuid language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.live_tenant_id', true), '')::uuid, app_tenant()) $$;
create policy web_home on tenant for select to mainstreet_web using (id = app_home() or live_tenant_id = app_home());
-- A twin is founded for the live tenant of the same scope and for no other.
alter policy web on tenant with check (id = app_tenant() and live_tenant_id is not distinct from nullif(app_home(), app_tenant()));
alter policy web_read on membership using (tenant_id = app_tenant() or tenant_id = app_home() or user_id = app_user_id());
-- Members are changed in live mode alone.
alter policy web_insert on membership with check (tenant_id = app_tenant() and tenant_id = app_home());
alter policy web_update on membership using (tenant_id = app_tenant() and tenant_id = app_home()) with check (tenant_id = app_tenant() and tenant_id = app_home());
alter policy web_read on app_user
  using (id = app_user_id() or exists (select from membership m where m.tenant_id = app_home() and m.user_id = app_user.id));
create policy web_home on media_asset for select to mainstreet_web using (tenant_id = app_home() and purpose <> 'LISTING');
grant select (live_tenant_id) on tenant to door_tenant;

drop function enter_request(uuid[], text, text[], bytea, text, text, int, double precision, int, double precision, int);
drop function find_tenant(uuid, text, text[], bytea);

-- The door of tenant resolution: each hint a request carries, answered with the tenant it names. The caller compares them. A key that is
-- revoked or past its time names nothing; one that is good says what it may, as its maker's present role in the tenant allows. Test mode
-- is shut with the tenant it belongs to.
create function find_tenant(by_id uuid, by_host text, by_slugs text[], by_key bytea default null)
  returns table (hint text, id uuid, slug text, status text, live_tenant_id uuid, key jsonb)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select f.hint, t.id, t.slug, case when l.status in ('suspended', 'closed') then l.status else t.status end, t.live_tenant_id, f.key
  from (
    select 'id:' || by_id as hint, by_id as tenant_id, null::jsonb as key where by_id is not null
    union all
    select 'host:' || d.host, d.tenant_id, null from public.tenant_domain d where d.host = by_host
    union all
    select 'slug:' || s.slug, s.id, null from public.tenant s where s.slug = any (by_slugs)
    union all
    select 'key', k.tenant_id, jsonb_build_object('id', k.id, 'kind', k.kind, 'mode', k.mode, 'scopes', k.scopes,
        'allowedIps', k.allowed_ips, 'makerRole', case when u.disabled_at is null then m.role end)
      from public.api_key k join public.tenant o on o.id = k.tenant_id join public.app_user u on u.id = k.created_by
        left join public.membership m on m.tenant_id = coalesce(o.live_tenant_id, o.id) and m.user_id = k.created_by
      where k.key_hash = by_key and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())
  ) f join public.tenant t on t.id = f.tenant_id left join public.tenant l on l.id = t.live_tenant_id
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
-- the buckets are only named, with their rates. A hint of test mode and one of its live tenant agree: test mode is meant.
create function enter_request(
  by_ids uuid[], by_host text, by_slugs text[], by_key bytea, own_bucket text, manner text, times int,
  own_per_second double precision, own_burst int, tenant_per_second double precision, tenant_burst int
) returns table (
  hint text, id uuid, slug text, status text, live_tenant_id uuid, key jsonb,
  bucket text, per_second double precision, burst int, granted int, remaining int, reset_ms int, retry_ms int
)
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp
as $$
declare
  named uuid;
  family uuid;
  tokened boolean := false;
  agreed boolean := true;
  keyed boolean := false;
  allowed int := times;
  rate double precision;
begin
  for hint, id, slug, status, live_tenant_id, key in
    select f.hint, f.id, f.slug, f.status, f.live_tenant_id, f.key from public.find_tenant(null, by_host, by_slugs, by_key) f
    union all
    select f.hint, f.id, f.slug, f.status, f.live_tenant_id, f.key from unnest(by_ids) given (id), public.find_tenant(given.id, null, '{}') f
  loop
    agreed := agreed and coalesce(family = coalesce(live_tenant_id, id), true);
    keyed := keyed or hint = 'key';
    tokened := tokened or coalesce(id = by_ids[1], false);
    family := coalesce(live_tenant_id, id);
    named := case when live_tenant_id is null then coalesce(named, id) else id end;
    return next;
  end loop;
  hint := null; id := null; slug := null; status := null; live_tenant_id := null; key := null;
  if not agreed then named := null; end if;
  if manner = 'staff' and not tokened or manner = 'key' and not keyed then manner := 'visitor'; end if;
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
