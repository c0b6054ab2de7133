-- The web role may ask whether a migration is applied (readiness), and nothing else of the ledger: a door like any other.
grant usage on schema migration to door_ready;
grant select (name) on migration.applied to door_ready;
create function migration_applied(step text) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ begin return exists (select from migration.applied a where a.name = step); end $$;
grant create on schema public to door_ready;
alter function migration_applied(text) owner to door_ready;
revoke create on schema public from door_ready;
set local role door_ready;
revoke all on function migration_applied(text) from public;
grant execute on function migration_applied(text) to mainstreet_web;
reset role;
