-- The web role may ask whether the queue is served (readiness), and nothing else of it: a door like any other. Not served: something
-- has been due for ten minutes, and in that time nobody has taken anything.
create function queue_served() returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if to_regclass('graphile_worker._private_jobs') is null then return true; end if;
  return not exists (select from graphile_worker._private_jobs j
      where j.run_at < now() - interval '10 minutes' and j.locked_at is null and j.attempts < j.max_attempts)
    or exists (select from graphile_worker._private_jobs j where j.locked_at > now() - interval '10 minutes');
end $$;
grant create on schema public to mainstreet_jobs;
alter function queue_served() owner to mainstreet_jobs;
revoke create on schema public from mainstreet_jobs;
set local role mainstreet_jobs;
revoke all on function queue_served() from public;
grant execute on function queue_served() to mainstreet_web;
reset role;
