-- A town that fills at this moment is unknown to the planner until autovacuum comes by, a minute or more later: of a tenant that is not among
-- the commonest it expects one row, takes any index that begins with the tenant for as good as the key, and reads the whole town for each
-- batch. Only who maintains a table may tell it what is there, so the import does it through a door: narrow columns, for the wide ones cost
-- seconds; at most every two seconds; and where somebody maintains a table just now, it is left to them.
do $$
begin
  if not exists (select from pg_roles where rolname = 'door_statistics') then
    create role door_statistics nologin;
  end if;
exception when duplicate_object or unique_violation then null; -- another database of the cluster made it just now
end $$;
grant usage on schema public to door_statistics;
grant maintain on listing, listing_slug, listing_search, listing_word, listing_category, category to door_statistics;

create function refresh_statistics() returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if pg_stat_get_last_analyze_time('public.listing'::regclass) > clock_timestamp() - interval '2 seconds' then
    return false;
  end if;
  analyze (skip_locked) public.listing (tenant_id, id, slug, source_id, phone, website, category_id, deleted_at),
    public.listing_slug, public.category, public.listing_category,
    public.listing_search (tenant_id, listing_id, status, name_key), public.listing_word (tenant_id, id, word);
  return true;
end $$;
grant create on schema public to door_statistics;
alter function refresh_statistics() owner to door_statistics;
revoke create on schema public from door_statistics;
set local role door_statistics;
revoke all on function refresh_statistics() from public;
grant execute on function refresh_statistics() to mainstreet_web;
reset role;
