-- Where the tenants' turns stand is told by the least of theirs: what goes before all turns says nothing of it, and while such a job waited a tenant
-- that came new went before all that others had waited for.
grant create on schema public to mainstreet_jobs;
set local role mainstreet_jobs;
create or replace function enqueue(task text, payload json, job_key text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_bitmapscan TO 'off'
 SET enable_sort TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
declare
  whose text := coalesce(payload ->> 'tenantId', '');
  turn int;
  takes_long boolean;
  is_urgent boolean;
begin
  select e.long into takes_long from public.errand e where e.task = enqueue.task;
  if takes_long is null or length(payload::text) > 20000 then
    raise exception 'no such task' using errcode = '22023';
  end if;
  if whose is distinct from coalesce(public.app_tenant()::text, '') then
    raise exception 'a job of another tenant' using errcode = '22023';
  end if;
  -- The last of this tenant's is where the index `jobs_of_tenant` ends for it: asked for by both columns and in their order, nothing but that
  -- index will do, and one row of it is read.
  select least(32000, greatest(
    coalesce((select case when j.tenant = whose then j.priority + 1 end from (
      select coalesce(j.payload ->> 'tenantId', '') as tenant, j.priority from graphile_worker._private_jobs j
      where j.is_available = true and (coalesce(j.payload ->> 'tenantId', ''), j.priority) <= (whose, 32767::smallint)
      order by coalesce(j.payload ->> 'tenantId', '') desc, j.priority desc limit 1) j), 0),
    coalesce((select j.priority from graphile_worker._private_jobs j where j.is_available = true and j.priority >= 0
      order by j.priority, j.run_at limit 1), 0))) into turn;
  -- What was paid is seen to before all that waits: at most eight such jobs, and a worker keeps a slot from them (jobs/fairness.ts).
  is_urgent := task = 'drain_stripe_inbox';
  if is_urgent then turn := -1; end if;
  perform graphile_worker.add_job(task, payload => payload, job_key => job_key, priority => turn, max_attempts => 14,
    flags => case when whose = '' then '{}' else array['tenant:' || whose] end
      || case when takes_long then array['long'] else '{}' end
      || case when is_urgent then array['urgent'] else '{}' end);
end $function$;
reset role;
revoke create on schema public from mainstreet_jobs;
