-- What waits because its tenant is shut goes on when the tenant is open again, and not at the end of its hour. Who puts a job off and who
-- opens the tenant hold one lock, so that each sees what the other did: no job is put off for an hour that has just ended.
grant select (live_tenant_id) on tenant to mainstreet_jobs;
grant create on schema public to mainstreet_jobs;
set local role mainstreet_jobs;
-- By the worker that holds the job: it waits without losing an attempt, or comes back in a second where the tenant is open by now.
create function put_off_shut(job bigint, holder text, seconds int) returns void
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp
as $$
declare
  home uuid;
begin
  select coalesce(t.live_tenant_id, t.id) into home from graphile_worker._private_jobs j
    join public.tenant t on t.id::text = j.payload ->> 'tenantId' where j.id = job;
  perform pg_advisory_xact_lock(hashtextextended(home::text, 82));
  update graphile_worker._private_jobs j set attempts = j.attempts - 1, locked_at = null, locked_by = null, last_error = 'The tenant is shut.',
    run_at = now() + make_interval(secs => case when exists
      (select from public.tenant t where t.id = home and t.status not in ('suspended', 'closed')) then 1 else seconds end)
  where j.id = job and j.locked_by = holder;
end $$;
-- In the transaction that opens its tenant again: the jobs of the tenant and of its test mode, which is shut with it. Jobs that wait for
-- another reason keep their time.
create function wake_jobs() returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  woken int;
begin
  perform pg_advisory_xact_lock(hashtextextended(public.app_tenant()::text, 82));
  update graphile_worker._private_jobs j set run_at = now(), updated_at = now()
  where j.payload ->> 'tenantId' in (select t.id::text from public.tenant t where public.app_tenant() in (t.id, t.live_tenant_id))
    and j.last_error = 'The tenant is shut.' and j.run_at > now() and j.locked_at is null;
  get diagnostics woken = row_count;
  if woken > 0 then perform pg_notify('jobs:insert', '{"r":' || random()::text || ',"count":' || woken || '}'); end if;
  return woken;
end $$;
revoke all on function put_off_shut(bigint, text, int), wake_jobs() from public;
grant execute on function wake_jobs() to mainstreet_web, mainstreet_platform;
reset role;
revoke create on schema public from mainstreet_jobs;
