grant create on schema public to mainstreet_jobs;
set local role mainstreet_jobs;
create or replace function enqueue(task text, payload json, job_key text) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  whose text := coalesce(payload ->> 'tenantId', '');
  turn int;
  takes_long boolean;
begin
  select e.long into takes_long from public.errand e where e.task = enqueue.task;
  if takes_long is null or length(payload::text) > 20000 then
    raise exception 'no such task' using errcode = '22023';
  end if;
  if whose is distinct from coalesce(public.app_tenant()::text, '') then
    raise exception 'a job of another tenant' using errcode = '22023';
  end if;
  select least(32000, greatest(
    coalesce((select max(j.priority) + 1 from graphile_worker._private_jobs j
      where j.is_available = true and coalesce(j.payload ->> 'tenantId', '') = whose), 0),
    coalesce((select min(j.priority) from graphile_worker._private_jobs j where j.is_available = true), 0))) into turn;
  perform graphile_worker.add_job(task, payload => payload, job_key => job_key, priority => turn, max_attempts => 14,
    flags => case when whose = '' then '{}' else array['tenant:' || whose] end
      || case when takes_long then array['long'] else '{}' end);
end $$;
reset role;
revoke create on schema public from mainstreet_jobs;
