drop function enter_request(uuid[], text, text[], bytea, text, text, int, double precision, int, double precision, int);
drop function rate_of(uuid);
revoke select (plan_key) on tenant from door_tenant;
revoke select (key, limits) on plan from door_tenant;
drop policy door_tenant on plan;
alter table plan drop constraint plan_rate;

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
