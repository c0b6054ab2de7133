-- What the operator's people may see and do of jobs that failed for good: read them, try one again, drop one. Three doors of the
-- jobs role, for the platform role alone; payloads hold ids, and errors no secrets.
grant create on schema public to mainstreet_jobs;
set local role mainstreet_jobs;
create function failed_jobs(below bigint, size int) returns table (id bigint, task text, tenant_id uuid, request_id text,
    payload json, attempts int, error text, queued_at timestamptz, failed_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select j.id, t.identifier, nullif(j.payload ->> 'tenantId', '')::uuid, j.payload ->> 'requestId', j.payload, j.attempts, j.last_error,
    j.created_at, j.updated_at
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where j.attempts >= j.max_attempts and j.locked_at is null and (below is null or j.id < below)
  order by j.id desc limit least(size, 101)
$$;
create function count_failed_jobs() returns int
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select count(*)::int from graphile_worker._private_jobs j where j.attempts >= j.max_attempts and j.locked_at is null
$$;
create function retry_job(job bigint, instead json) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  update graphile_worker._private_jobs j set attempts = 0, run_at = now(), last_error = null, updated_at = now(),
    flags = j.flags - 'lost', payload = coalesce(instead, j.payload)
  where j.id = job and j.attempts >= j.max_attempts and j.locked_at is null;
  if not found then return false; end if;
  perform pg_notify('jobs:insert', '{"r":' || random()::text || ',"count":1}');
  return true;
end $$;
create function drop_job(job bigint) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  delete from graphile_worker._private_jobs j where j.id = job and j.attempts >= j.max_attempts and j.locked_at is null;
  return found;
end $$;
revoke all on function failed_jobs(bigint, int), count_failed_jobs(), retry_job(bigint, json), drop_job(bigint) from public;
grant execute on function failed_jobs(bigint, int), count_failed_jobs(), retry_job(bigint, json), drop_job(bigint) to mainstreet_platform;
reset role;
revoke create on schema public from mainstreet_jobs;
