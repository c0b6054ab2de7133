-- The queue keeps its own schema and makes its own tables in it, owned by the jobs role; the web role has no grant there.
create schema graphile_worker;
grant all on schema graphile_worker to mainstreet_jobs;

-- The door through which a request leaves work for later, in its own transaction. A fixed list of tasks, a bounded payload.
create function enqueue(task text, payload json, job_key text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if task not in ('mail') or length(payload::text) > 20000 then
    raise exception 'no such task' using errcode = '22023';
  end if;
  perform graphile_worker.add_job(task, payload => payload, queue_name => null, job_key => job_key);
end $$;
grant create on schema public to mainstreet_jobs;
alter function enqueue(text, json, text) owner to mainstreet_jobs;
revoke create on schema public from mainstreet_jobs;
set local role mainstreet_jobs;
revoke all on function enqueue(text, json, text) from public;
grant execute on function enqueue(text, json, text) to mainstreet_web;
reset role;
