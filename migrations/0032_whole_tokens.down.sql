drop function take_from(text[], double precision[], int[], int, boolean);
drop function take_tokens(text, double precision, int, int, boolean);

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
