-- What few say was looked for among the first 300 that say it, of whatever standing: of four hundred that wait for a moderator and ten that are
-- published the ten might not be among them. Only what is published is in that index now, and the 300 are of those that may be shown. And the
-- first 150 by their second or third word are the first by name, not those that happen to stand first.
-- Each is made before the one it takes the place of goes, so that nobody waits for more than the change of names.
create index listing_search_named_now on listing_search using gin (named_by(tenant_id, label)) with (fastupdate = off) where status = 'PUBLISHED';
create index listing_search_second_now on listing_search (tenant_id, status, after_word(name_key), name_key, listing_id)
  include (plan_weight, endorsement_points) where after_word(name_key) > '';
create index listing_search_third_now on listing_search (tenant_id, status, after_word(after_word(name_key)), name_key, listing_id)
  include (plan_weight, endorsement_points) where after_word(after_word(name_key)) > '';
drop index listing_search_named, listing_search_second, listing_search_third;
alter index listing_search_named_now rename to listing_search_named;
alter index listing_search_second_now rename to listing_search_second;
alter index listing_search_third_now rename to listing_search_third;

-- LISTING: those whose name begins so, of the first 200 the best; then those with a word in their name that does: where 150 have one as their second
-- or third word, the best of the first 150 of each; else, of the first 300 by any word, the best. PLACE: as in 0121. `words`: what the index of the
-- words of names is asked for.
create or replace function suggest_listings(beginning text, words tsquery, name_words tsquery, most int)
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
  -- From how many on not all are looked at.
  many constant int := 150;
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
  if cardinality(found) >= most then
    null;
  elsif exists (select from listing_search s where s.tenant_id = mine and s.status = 'PUBLISHED' and after_word(s.name_key) > ''
      and after_word(s.name_key) >= beginning and after_word(s.name_key) < ending
      order by after_word(s.name_key) offset many - 1 limit 1)
    or exists (select from listing_search s where s.tenant_id = mine and s.status = 'PUBLISHED' and after_word(after_word(s.name_key)) > ''
      and after_word(after_word(s.name_key)) >= beginning and after_word(after_word(s.name_key)) < ending
      order by after_word(after_word(s.name_key)) offset many - 1 limit 1) then
    found := found || array(
      select s.listing_id from (
        (select s.listing_id, s.plan_weight, s.endorsement_points, s.name_key from listing_search s
          where s.tenant_id = mine and s.status = 'PUBLISHED' and after_word(s.name_key) > ''
            and after_word(s.name_key) >= beginning and after_word(s.name_key) < ending
          order by after_word(s.name_key), s.name_key, s.listing_id limit many)
        union
        (select s.listing_id, s.plan_weight, s.endorsement_points, s.name_key from listing_search s
          where s.tenant_id = mine and s.status = 'PUBLISHED' and after_word(after_word(s.name_key)) > ''
            and after_word(after_word(s.name_key)) >= beginning and after_word(after_word(s.name_key)) < ending
          order by after_word(after_word(s.name_key)), s.name_key, s.listing_id limit many)
      ) s
      where s.listing_id <> all (found)
      order by coalesce(s.plan_weight, tenant_weight) + s.endorsement_points desc, s.name_key, s.listing_id
      limit most - cardinality(found));
  elsif words is not null then
    found := found || array(
      select s.listing_id from (
        select s.listing_id, s.plan_weight, s.endorsement_points, s.name_key from (
          select s.tenant_id, s.listing_id, s.plan_weight, s.endorsement_points, s.name_key, s.label from listing_search s
          where s.status = 'PUBLISHED' and named_by(s.tenant_id, s.label) @@ words offset 0
        ) s
        where s.tenant_id = mine and s.label @@ name_words and s.listing_id <> all (found) limit 300
      ) s
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
