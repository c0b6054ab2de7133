-- What completes what somebody is typing: names of listings, and the places they are at. A row whose `city_key` is null was written before
-- there was one: a job writes it anew, as it will for whatever search reads next.
alter table listing_search add column city_key text collate "C";
create index listing_search_city on listing_search (tenant_id, status, city_key) where city_key > '';
create index listing_search_stale on listing_search (tenant_id, listing_id) where city_key is null;

-- LISTING: those whose name begins so, of the first 200 the best; then those with a word in their name that does, of the first 300. PLACE: a
-- listing there, how many there are (at most 1,000 are counted), and their middle; of the first 20 places the most frequent.
create function suggest_listings(beginning text, words tsquery, name_words tsquery, most int)
  returns table (kind text, listing_id uuid, listings bigint, lat float8, lng float8)
  language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off
  set jit = off set max_parallel_workers_per_gather = 0
as $$
#variable_conflict use_variable
declare
  mine constant uuid := app_tenant();
  -- Behind everything that begins so: collation "C" compares bytes, and this is the highest character.
  ending constant text := beginning || U&'\+10FFFF';
  tenant_weight int;
  found uuid[];
begin
  if mine is null or beginning = '' then return; end if;
  select p.rank_weight into tenant_weight from tenant t join plan p on p.key = t.plan_key where t.id = mine;
  found := array(
    select s.listing_id from (
      select s.listing_id, s.plan_weight, s.endorsement_points, s.name_key from listing_search s
      where s.tenant_id = mine and s.status = 'PUBLISHED' and s.name_key >= beginning and s.name_key < ending
      order by s.name_key limit 200
    ) s
    order by coalesce(s.plan_weight, tenant_weight) + s.endorsement_points desc, s.name_key, s.listing_id limit most);
  if cardinality(found) < most and words is not null then
    found := found || array(
      select s.listing_id from (
        select s.tenant_id, s.status, s.listing_id, s.plan_weight, s.endorsement_points, s.name_key, s.label from listing_search s
        where s.keys @@ words limit 300
      ) s
      where s.tenant_id = mine and s.status = 'PUBLISHED' and s.label @@ name_words and s.listing_id <> all (found)
      order by coalesce(s.plan_weight, tenant_weight) + s.endorsement_points desc, s.name_key, s.listing_id
      limit most - cardinality(found));
  end if;
  return query select 'LISTING', f.id, null::bigint, null::float8, null::float8 from unnest(found) with ordinality f (id, place) order by f.place;
  return query
    with recursive c (city) as (
      (select s.city_key from listing_search s
        where s.tenant_id = mine and s.status = 'PUBLISHED' and s.city_key > '' and s.city_key >= beginning and s.city_key < ending
        order by s.city_key limit 1)
      union all
      select (select s.city_key from listing_search s
          where s.tenant_id = mine and s.status = 'PUBLISHED' and s.city_key > '' and s.city_key > c.city and s.city_key < ending
          order by s.city_key limit 1)
        from c where c.city is not null)
    select 'PLACE', n.listing_id, n.listings, n.lat, n.lng
    from (select c.city from c where c.city is not null limit 20) c, lateral (
      select any_value(s.listing_id), count(*), avg(s.lat), avg(s.lng)
      from (select s.listing_id, s.lat, s.lng from listing_search s
        where s.tenant_id = mine and s.status = 'PUBLISHED' and s.city_key > '' and s.city_key = c.city limit 1000) s) n (listing_id, listings, lat, lng)
    order by n.listings desc, c.city limit most;
end $$;
grant create on schema public to door_search;
alter function suggest_listings owner to door_search;
revoke create on schema public from door_search;
revoke all on function suggest_listings from public;
grant execute on function suggest_listings to mainstreet_web;
