-- What the operator's health page asks of the queue, of the notice board and of the migrations: numbers, and no payload.
grant create on schema public to mainstreet_jobs;
set local role mainstreet_jobs;
create function queue_state() returns table (waiting int, due int, running int, failed int, oldest_seconds int)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select count(*) filter (where j.locked_at is null and j.attempts < j.max_attempts)::int,
    count(*) filter (where j.locked_at is null and j.attempts < j.max_attempts and j.run_at <= now())::int,
    count(*) filter (where j.locked_at is not null)::int,
    count(*) filter (where j.locked_at is null and j.attempts >= j.max_attempts)::int,
    coalesce(extract(epoch from now() - min(j.run_at)
      filter (where j.locked_at is null and j.attempts < j.max_attempts and j.run_at <= now()))::int, 0)
  from graphile_worker._private_jobs j
$$;
revoke all on function queue_state() from public;
grant execute on function queue_state() to mainstreet_platform;
grant execute on function queue_served() to mainstreet_platform;
reset role;
revoke create on schema public from mainstreet_jobs;

grant create on schema public to door_ready;
set local role door_ready;
create function newest_migration() returns text
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ begin return (select max(a.name) from migration.applied a); end $$;
revoke all on function newest_migration() from public;
grant execute on function newest_migration() to mainstreet_platform;
reset role;
revoke create on schema public from door_ready;

-- How much of the board waits, in all tenants.
alter policy platform_read on event using (true);
grant select (state, created_at) on event to mainstreet_platform;
