drop function enter_request(uuid[], text, text[], bytea, text, text, int, int, double precision, int, double precision, int);

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
