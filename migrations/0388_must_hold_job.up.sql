-- Whether a job is still its worker's was asked and answered before the commit was sent. A door that throws needs no answer: the commit goes right
-- behind it, and PostgreSQL makes of it a rollback (ops/docs/decisions/0154). `hold_job` stays for workers of the release before.
grant create on schema public to mainstreet_jobs;
set local role mainstreet_jobs;
create function must_hold_job(job bigint, holder text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  perform from graphile_worker._private_jobs j where j.id = job and j.locked_by = holder for share;
  if not found then raise exception 'The job is no longer ours: nothing of it is written.' using errcode = '55000'; end if;
end $$;
revoke all on function must_hold_job(bigint, text) from public;
grant execute on function must_hold_job(bigint, text) to mainstreet_web;
reset role;
revoke create on schema public from mainstreet_jobs;
