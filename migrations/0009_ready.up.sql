-- The web role may ask whether a migration is applied (readiness), and nothing else of the ledger.
create function migration_applied(step text) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public
as $$ begin return exists (select from migration.applied a where a.name = step); end $$;
revoke all on function migration_applied(text) from public;
grant execute on function migration_applied(text) to mainstreet_web;
