-- Requests that arrive together from one address for one tenant enter together: the doors take up to as many tokens as are wanted and
-- say how many they gave, so that ten requests cost the database what one did.
drop function enter_request(uuid[], text, text[], text, boolean, double precision, int, double precision, int);
drop function take_tokens(text, double precision, int, int);

-- One statement, the database's clock: takes up to `wanted` tokens of a bucket that refills `per_second` up to `burst`.
-- remaining: whole tokens left; reset_ms: until full again; retry_ms: until one more is there (0 when all were given).
create function take_tokens(bucket text, per_second double precision, burst int, wanted int)
  returns table (granted int, remaining int, reset_ms int, retry_ms int)
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  instant timestamptz := clock_timestamp();
  gap interval := make_interval(secs => 1.0 / per_second);
  depth interval := make_interval(secs => burst / per_second);
  before timestamptz;
  arrival timestamptz;
begin
  insert into public.rate_bucket as b (key, tat, updated_at) values (bucket, instant + gap * least(wanted, burst), instant)
    on conflict (key) do update set updated_at = instant,
      tat = greatest(b.tat, instant) + gap * greatest(0, least(wanted,
        floor(extract(epoch from (instant + depth - greatest(b.tat, instant))) * per_second + 1e-6)))
    returning greatest(coalesce(old.tat, instant), instant), greatest(new.tat, instant) into before, arrival;
  granted := round(extract(epoch from (arrival - before)) * per_second);
  remaining := greatest(0, floor(extract(epoch from (instant + depth - arrival)) * per_second + 1e-6))::int;
  reset_ms := greatest(0, ceil(extract(epoch from (arrival - instant)) * 1000))::int;
  retry_ms := case when granted = wanted then 0
    else greatest(1, ceil(extract(epoch from (arrival + gap - depth - instant)) * 1000))::int end;
  return next;
end $$;
grant create on schema public to door_tokens;
alter function take_tokens(text, double precision, int, int) owner to door_tokens;
revoke create on schema public from door_tokens;
set local role door_tokens;
revoke all on function take_tokens(text, double precision, int, int) from public;
grant execute on function take_tokens(text, double precision, int, int) to mainstreet_web;
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
