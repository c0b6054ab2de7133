grant create on schema public to mainstreet_jobs;
set local role mainstreet_jobs;
drop function hold_job(bigint, text);
create or replace function enqueue(task text, payload json, job_key text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if task not in ('mail', 'deliver_event', 'export_tenant', 'purge_tenant', 'check_domain') or length(payload::text) > 20000 then
    raise exception 'no such task' using errcode = '22023';
  end if;
  perform graphile_worker.add_job(task, payload => payload, queue_name => null, job_key => job_key);
end $$;
reset role;
revoke create on schema public from mainstreet_jobs;
