-- Who connects: the owner runs migrations and owns every table; the web role serves requests, platform serves operators' pages,
-- jobs runs the queue. Doors are NOLOGIN roles that own one SECURITY DEFINER function each. Roles belong to the cluster, so
-- several databases (tests) share them: made when absent, never dropped here.
do $$
declare
  door text;
begin
  foreach door in array array['mainstreet_web', 'mainstreet_platform', 'mainstreet_jobs',
    'door_tenant', 'door_login', 'door_refresh', 'door_verify', 'door_origin', 'door_search', 'door_tokens', 'door_ready'] loop
    begin
      if not exists (select from pg_roles where rolname = door) then
        execute format('create role %I nologin', door);
      end if;
    exception when duplicate_object or unique_violation then null; -- another database of the cluster made it just now
    end;
  end loop;
end $$;

revoke create on schema public from public;
grant usage on schema public to mainstreet_web, mainstreet_platform, mainstreet_jobs,
  door_tenant, door_login, door_refresh, door_verify, door_origin, door_search, door_tokens, door_ready;

-- The one value of the wall: no variable, an empty one, means no tenant and no rows; garbage is an error.
create function app_tenant() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.tenant_id', true), '')::uuid $$;
create function app_user_id() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.user_id', true), '')::uuid $$;
