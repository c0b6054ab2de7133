-- Test mode is emptied and filled with sample data when a developer asks for it; by a job, for what is there may be much.
create table test_data_reset (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  requested_by uuid,
  state text not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'READY', 'FAILED')),
  listing_count int,
  finished_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
alter table test_data_reset enable row level security;
alter table test_data_reset force row level security;
create policy web on test_data_reset for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
-- Who asked for it is settled when it is made.
grant select, insert, update (state, listing_count, finished_at, updated_at) on test_data_reset to mainstreet_web;
create policy door_end on test_data_reset for all to door_end using (true) with check (true);
grant delete, select (tenant_id) on test_data_reset to door_end;

-- One step: the rows of one table of the transaction's tenant, which must be a test mode; 0 when nothing is left. The web role may not
-- delete most rows. What a developer made by hand and cannot make again stays: keys, and what is sealed; so do the traces of what
-- happened (trail, board, answers kept), what people chose or were told, what was taken along, and what the operator agreed. Whatever
-- table comes later is emptied, unless it is named here.
create function empty_test_mode() returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  one record;
  done int;
begin
  if not exists (select from public.tenant t where t.id = public.app_tenant() and t.live_tenant_id is not null) then
    raise exception 'only a test mode is emptied' using errcode = '42501';
  end if;
  for one in select c.oid::regclass as name from public.tables_of_tenants() t join pg_class c on c.oid = t
    where c.relname <> all ('{api_key,tenant_key,tenant_domain,domain_claim,tenant_origin,membership,invitation,invitation_listing,audit_log,event,event_receipt,idempotency_key,notification,notification_preference,tenant_export,test_data_reset,feature_flag,limit_override,view_as}')
    order by c.relname
  loop
    begin
      execute format('delete from %s where tenant_id = public.app_tenant()', one.name);
      get diagnostics done = row_count;
      if done > 0 then return done; end if;
    exception when foreign_key_violation then null; -- others point at these: first the others
    end;
  end loop;
  return 0;
end $$;
grant select (live_tenant_id) on tenant to door_end;
grant create on schema public to door_end, mainstreet_jobs;
alter function empty_test_mode() owner to door_end;
set local role door_end;
revoke all on function empty_test_mode() from public;
grant execute on function empty_test_mode() to mainstreet_web;
set local role mainstreet_jobs;
create or replace function enqueue(task text, payload json, job_key text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  whose text := coalesce(payload ->> 'tenantId', '');
  turn int;
begin
  if task not in ('mail', 'deliver_event', 'export_tenant', 'purge_tenant', 'check_domain', 'reset_test_data') or length(payload::text) > 20000 then
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
      || case when task in ('export_tenant', 'purge_tenant') then array['long'] else '{}' end);
end $$;
reset role;
revoke create on schema public from door_end, mainstreet_jobs;
