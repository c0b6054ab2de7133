-- The limit table also gives all that is wanted or nothing: what an operation weighs beyond one. Whoever asks it waits for no lock longer
-- than a moment: the edge then counts by itself (http/entrance.ts).
drop function take_tokens(text, double precision, int, int);

-- One statement, the database's clock: takes up to `wanted` tokens of a bucket that refills `per_second` up to `burst`; with `whole` all of
-- them (at most what the bucket holds) or none. remaining: whole tokens left; reset_ms: until full again; retry_ms: until one more, or with
-- `whole` all that is wanted, is there (0 when everything was given).
create function take_tokens(bucket text, per_second double precision, burst int, wanted int, whole boolean default false)
  returns table (granted int, remaining int, reset_ms int, retry_ms int)
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp set lock_timeout = '150ms'
as $$
declare
  instant timestamptz := clock_timestamp();
  gap interval := make_interval(secs => 1.0 / per_second);
  depth interval := make_interval(secs => burst / per_second);
  asked int := case when whole then least(wanted, burst) else wanted end;
  before timestamptz;
  arrival timestamptz;
begin
  insert into public.rate_bucket as b (key, tat, updated_at) values (bucket, instant + gap * least(asked, burst), instant)
    on conflict (key) do update set updated_at = instant,
      tat = greatest(b.tat, instant) + gap * (
        select case when whole and there < asked then 0 else greatest(0, least(asked, there)) end
        from (select floor(extract(epoch from (instant + depth - greatest(b.tat, instant))) * per_second + 1e-6) as there) now_there)
    returning greatest(coalesce(old.tat, instant), instant), greatest(new.tat, instant) into before, arrival;
  granted := round(extract(epoch from (arrival - before)) * per_second);
  remaining := greatest(0, floor(extract(epoch from (instant + depth - arrival)) * per_second + 1e-6))::int;
  reset_ms := greatest(0, ceil(extract(epoch from (arrival - instant)) * 1000))::int;
  retry_ms := case when granted = asked then 0
    else greatest(1, ceil(extract(epoch from (arrival + gap * (case when whole then asked else 1 end) - depth - instant)) * 1000))::int end;
  return next;
end $$;
grant create on schema public to door_tokens;
alter function take_tokens(text, double precision, int, int, boolean) owner to door_tokens;
revoke create on schema public from door_tokens;
set local role door_tokens;
revoke all on function take_tokens(text, double precision, int, int, boolean) from public;
grant execute on function take_tokens(text, double precision, int, int, boolean) to mainstreet_web;
reset role;

-- Buckets in a row, in one statement and as the caller: of a later one no more than the one before gave, and none after one that gave
-- nothing. With `whole` each is asked for all that is wanted.
create function take_from(buckets text[], per_second double precision[], burst int[], wanted int, whole boolean)
  returns table (granted int, remaining int, reset_ms int, retry_ms int)
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp
as $$
declare
  left_to_ask int := wanted;
begin
  for place in 1 .. cardinality(buckets) loop
    select t.* into granted, remaining, reset_ms, retry_ms
      from public.take_tokens(buckets[place], per_second[place], burst[place], left_to_ask, whole) t;
    return next;
    exit when granted = 0;
    if not whole then left_to_ask := granted; end if;
  end loop;
end $$;
revoke all on function take_from from public;
grant execute on function take_from to mainstreet_web;
