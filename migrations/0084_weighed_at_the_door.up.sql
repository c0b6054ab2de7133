-- What a document is known to weigh is taken at the door, with the request's own token (ops/docs/decisions/0070).
drop function enter_request(uuid[], text, text[], bytea, text, text, int, double precision, int, double precision, int);

-- The whole edge in one round trip, as the caller, for `times` requests that say the same: which tenants the hints name, then tokens of the
-- address's own bucket for callers who have proved nothing or name no tenant, then, for as many as those allowed, of the tenant's.
-- `manner`: `staff` (a session's token; its tenant is the first of by_ids), `key` (a secret key, which counts only if it is found), `door` (a
-- visitor who holds a session's cookie), `visitor`. Rows with a hint are tenants, rows with a bucket takings. With `times` 0 nothing is taken:
-- the buckets are only named, with their rates. `beyond`: what they are known to weigh beyond one each, all together; `paid` says of a bucket
-- that it gave that as well, whole; where it has not so much it gives what it would give without.
-- A hint of test mode and one of its live tenant agree: test mode is meant.
create function enter_request(
  by_ids uuid[], by_host text, by_slugs text[], by_key bytea, own_bucket text, manner text, times int, beyond int,
  own_per_second double precision, own_burst int, tenant_per_second double precision, tenant_burst int
) returns table (
  hint text, id uuid, slug text, status text, live_tenant_id uuid, key jsonb,
  bucket text, per_second double precision, burst int, granted int, remaining int, reset_ms int, retry_ms int, paid boolean
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
begin
  paid := times > 0 and beyond > 0;
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
  for bucket, per_second, burst in
    select own_bucket, own_per_second, own_burst where named is null or manner in ('visitor', 'door')
    union all
    select case when manner in ('staff', 'door') then manner else 'tenant' end || ':' || named,
        coalesce(rate, tenant_per_second), coalesce(rate * 10, tenant_burst)
      from public.rate_of(named) rate where named is not null
  loop
    granted := 0;
    if paid and allowed + beyond <= burst then
      select t.* into granted, remaining, reset_ms, retry_ms from public.take_tokens(bucket, per_second, burst, allowed + beyond, true) t;
      granted := granted - beyond;
    end if;
    paid := granted > 0;
    if not paid and times > 0 then
      select t.* into granted, remaining, reset_ms, retry_ms from public.take_tokens(bucket, per_second, burst, allowed) t;
    end if;
    allowed := granted;
    return next;
    exit when times > 0 and allowed = 0;
  end loop;
end $$;
revoke all on function enter_request from public;
grant execute on function enter_request to mainstreet_web;
