-- What the operator's health page asks of the replicas. PostgreSQL shows `pg_stat_replication` to nobody but whoever may read all
-- statistics: a door may, and says three things of it. Where the owner of the migrations may not pass that right on (a database that
-- somebody else runs), the administrator gives it once: `grant pg_read_all_stats to door_replicas`. Until then the door says that it
-- does not know.
do $$
begin
  if not exists (select from pg_roles where rolname = 'door_replicas') then
    create role door_replicas nologin;
  end if;
exception when duplicate_object or unique_violation then null; -- another database of the cluster made it just now
end $$;
do $$
begin
  grant pg_read_all_stats to door_replicas;
exception when insufficient_privilege then null;
end $$;
grant usage on schema public to door_replicas;

-- `replicas`: how many follow; `known`: whether the rest may be read; `lag_seconds`: how far the last one is behind. A replica that has
-- caught up, and then had nothing to follow, is no longer measured: it is behind by nothing.
create function replica_state() returns table (replicas int, known boolean, lag_seconds float8)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select count(*)::int, count(*) = count(r.state),
    case when count(*) > 0 and count(*) = count(r.state) then coalesce(extract(epoch from max(r.replay_lag)), 0)::float8 end
  from pg_catalog.pg_stat_replication r
$$;
grant create on schema public to door_replicas;
alter function replica_state() owner to door_replicas;
revoke create on schema public from door_replicas;
set local role door_replicas;
revoke all on function replica_state() from public;
grant execute on function replica_state() to mainstreet_platform;
reset role;
