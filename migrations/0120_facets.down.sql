-- Search as it was: by categories and tags alone.
drop function survey_listings;
drop function found_listings;
drop function search_listings;
drop function listing_fits;
drop function is_open_by;
alter table listing_search drop column traits;
drop function traits_of;
alter table listing drop column price_level;

-- The filters that the index may have answered already, and those it cannot. A single expression over the row, so that it is inlined.
create function listing_fits(
  s listing_search, scored_at timestamptz, category uuid, tags text[], featured boolean,
  zones text[], local_minutes int[], week_minutes int[]
) returns boolean language sql stable parallel safe
as $$
  select (category is null or s.category_path @> array[category]) and (tags is null or s.tag_keys @> tags)
    and (featured is null or coalesce(s.featured_until > scored_at, false) = featured)
    and (zones is null or is_open(s.open_week, s.open_dated, s.open_dated_open,
      local_minutes[array_position(zones, s.timezone)], week_minutes[array_position(zones, s.timezone)]))
$$;

-- The door of search. It looks past the wall, for row-level security would switch its index off, so it asks for the tenant itself
-- and says nothing but ids, terms and counts. Two ways to a page: by keys it collects what the index names, scores and sorts it; in
-- order it walks an index that is sorted already, for filters that are wide or absent. Plans are made once a session, whatever the
-- values; `offset 0` keeps the tenant's condition from tempting the planner to another index.
create function search_listings(
  scored_at timestamptz, sort text, page int, statuses text[],
  -- What the index is asked for, words and filters together. Then the words in the name, in name, category and tags, and the whole name.
  lookup tsquery, name_words tsquery, label_words tsquery, whole_names text[],
  -- To forgive typing mistakes (null: none can be): the words one by one as JSON, read only then, and what else is asked of the index.
  tolerance text, filters tsquery,
  category uuid, tags text[], near_lat float8, near_lng float8, radius_km float8,
  featured boolean, zones text[], local_minutes int[], week_minutes int[],
  -- Whether to forgive. Null, on a first page: if fewer than five are found; then the hits come again, marked, with the forgiven ones.
  forgiving boolean,
  -- The keys of the last hit before this page.
  after_key float8, after_distance float8, after_name text, after_id uuid,
  -- True: one row with the total and nothing else.
  counted boolean
) returns table (
  listing_id uuid, sort_key float8, sort_name text, plan_weight int, text_match int, featured_boost int, endorsement_points int,
  proximity_bonus float8, distance_km float8, forgiven boolean, total bigint
)
  language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_sort = off
  set jit = off set max_parallel_workers_per_gather = 0
as $$
#variable_conflict use_variable
declare
  mine constant uuid := app_tenant();
  by_keys boolean := name_words is not null or near_lat is not null;
  tenant_weight int;
  asked tsquery := lookup;
  meant tsquery;
  meant_name tsquery;
  meant_label tsquery;
  meant_whole text;
  found_exactly uuid[];
  unfiltered constant boolean := category is null and tags is null and featured is null and zones is null;
  undecided constant boolean := forgiving is null and tolerance is not null;
  few constant int := 5;
  so_far bigint;
begin
  if mine is null then return; end if;
  select p.rank_weight into tenant_weight from tenant t join plan p on p.key = t.plan_key where t.id = mine;
  if not by_keys and lookup is not null then
    by_keys := counted or (select count(*) <= 2500 from (select from listing_search s where s.keys @@ lookup limit 2501) found);
  end if;

  loop
    if tolerance is not null and forgiving then
      select n.* into meant, meant_name, meant_label, meant_whole from near_queries(mine, tolerance::jsonb) n;
      -- Nothing near was meant: a first page stands as it is.
      exit when meant is null and undecided;
    end if;
    if meant is not null then
      -- Few, or mistakes would not be forgiven; the bound is for the rare list that grew since.
      found_exactly := array(select s.listing_id from listing_search s where s.keys @@ lookup limit 1000);
      asked := case when filters is null then meant else meant && filters end;
    end if;
    exit when not (counted or by_keys);

    if counted then
      so_far := case
        when by_keys then (
          select count(*) from (
            select s.tenant_id, s.status, s.lat, s.lng from listing_search s
            where s.keys @@ asked and listing_fits(s, scored_at, category, tags, featured, zones, local_minutes, week_minutes)
            offset 0) s
          where s.tenant_id = mine and s.status = any (statuses)
            and (near_lat is null or distance_km(near_lat, near_lng, s.lat, s.lng) <= radius_km))
        when unfiltered then (select count(*) from listing_search s where s.tenant_id = mine and s.status = any (statuses))
        else (
          select count(*) from listing_search s where s.tenant_id = mine and s.status = any (statuses)
            and listing_fits(s, scored_at, category, tags, featured, zones, local_minutes, week_minutes)) end;
    else
      return query
        select s.listing_id, s.sort_key, s.sort_name, s.weight, s.text_match, s.boost, s.endorsement_points, s.bonus, s.km, meant is not null, null::bigint
        from (
          select s.listing_id, s.weight, s.text_match, s.boost, s.endorsement_points, s.bonus, s.km,
            case sort when 'RELEVANCE' then -((s.weight + s.text_match + s.boost + s.endorsement_points) + s.bonus)
              when 'DISTANCE' then s.km
              when 'NEWEST' then -(extract(epoch from s.created_at) * 1000000)::float8
              when 'ENDORSEMENTS' then -s.endorsement_count
              else 0 end as sort_key,
            case when sort = 'RELEVANCE' then coalesce(s.km, 0) else 0 end as sort_distance,
            case when sort = 'NAME' then s.name_key else '' end as sort_name
          from (
            select s.listing_id, s.endorsement_points, s.endorsement_count, s.created_at, s.name_key, s.km,
              coalesce(s.plan_weight, tenant_weight) as weight,
              case when s.featured_until > scored_at then 20 else 0 end as boost,
              case when near_lat is null then 0 else 10 / (1 + s.km) end as bonus,
              case when name_words is null then 0
                when s.name_key = any (whole_names) or s.name_other = any (whole_names) then 40
                when s.label @@ name_words then 30
                when s.label @@ label_words then 20
                when meant is null or s.listing_id = any (found_exactly) then 10
                when s.name_key ~ meant_whole or s.name_other ~ meant_whole then 20
                when s.label @@ meant_name then 15
                when s.label @@ meant_label then 10
                else 5 end as text_match
            from (
              select s.tenant_id, s.listing_id, s.status, s.endorsement_points, s.endorsement_count, s.created_at, s.plan_weight, s.featured_until,
                s.name_key, s.name_other, s.label,
                case when near_lat is not null then distance_km(near_lat, near_lng, s.lat, s.lng) end as km
              from listing_search s
              where s.keys @@ asked and listing_fits(s, scored_at, category, tags, featured, zones, local_minutes, week_minutes)
              offset 0
            ) s
            where s.tenant_id = mine and s.status = any (statuses) and (near_lat is null or s.km <= radius_km)
            offset 0
          ) s
          offset 0
        ) s
        where after_id is null or (s.sort_key, s.sort_distance, s.sort_name, s.listing_id) > (after_key, after_distance, after_name, after_id)
        order by s.sort_key, s.sort_distance, s.sort_name, s.listing_id
        limit case when undecided then greatest(page, few) else page end;
      get diagnostics so_far = row_count;
    end if;
    exit when forgiving is not null or not undecided or so_far >= few;
    forgiving := true;
  end loop;

  if counted then
    return query select null::uuid, null::float8, null, null::int, null::int, null::int, null::int, null::float8, null::float8, false, so_far;
  elsif by_keys then
    null;
  elsif sort = 'RELEVANCE' then
    -- Four sorted streams a status: with a plan of its own or the tenant's, featured at present or not.
    return query
      select x.listing_id, x.sort_key, null, x.weight, 0, x.boost, x.endorsement_points, 0::float8, null::float8, false, null::bigint
      from unnest(statuses) wished (status), (values (true, 0), (false, tenant_weight)) own (plan, weight), lateral (
        (select s.listing_id, (s.rank_key - own.weight)::float8 as sort_key, coalesce(s.plan_weight, tenant_weight) as weight, 0 as boost, s.endorsement_points
        from listing_search s
        where featured is not true and s.tenant_id = mine and s.status = wished.status and s.own_plan = own.plan
          and (s.rank_key, s.listing_id) > (coalesce((after_key + own.weight)::int, -1000), coalesce(after_id, '00000000-0000-0000-0000-000000000000'))
          and (s.featured_until is null or s.featured_until <= scored_at)
          and listing_fits(s, scored_at, category, tags, featured, zones, local_minutes, week_minutes)
        order by s.rank_key, s.listing_id limit page)
        union all
        (select s.listing_id, (s.rank_key - own.weight - 20)::float8, coalesce(s.plan_weight, tenant_weight), 20, s.endorsement_points
        from listing_search s
        where featured is not false and s.tenant_id = mine and s.status = wished.status and s.own_plan = own.plan
          and (s.rank_key, s.listing_id) > (coalesce((after_key + own.weight + 20)::int, -1000), coalesce(after_id, '00000000-0000-0000-0000-000000000000'))
          and s.featured_until is not null and s.featured_until > scored_at
          and listing_fits(s, scored_at, category, tags, featured, zones, local_minutes, week_minutes)
        order by s.rank_key, s.listing_id limit page)
      ) x
      order by x.sort_key, x.listing_id limit page;
  elsif sort = 'NAME' then
    return query
      select s.listing_id, 0::float8, s.name_key, coalesce(s.plan_weight, tenant_weight), 0,
        case when s.featured_until > scored_at then 20 else 0 end, s.endorsement_points, 0::float8, null::float8, false, null::bigint
      from unnest(statuses) wished (status), lateral (
        select s.* from listing_search s
        where s.tenant_id = mine and s.status = wished.status
          and (s.name_key, s.listing_id) > (coalesce(after_name, ''), coalesce(after_id, '00000000-0000-0000-0000-000000000000'))
          and listing_fits(s, scored_at, category, tags, featured, zones, local_minutes, week_minutes)
        order by s.name_key, s.listing_id limit page
      ) s
      order by s.name_key, s.listing_id limit page;
  elsif sort = 'NEWEST' then
    return query
      select s.listing_id, -(extract(epoch from s.created_at) * 1000000)::float8, null, coalesce(s.plan_weight, tenant_weight), 0,
        case when s.featured_until > scored_at then 20 else 0 end, s.endorsement_points, 0::float8, null::float8, false, null::bigint
      from unnest(statuses) wished (status), lateral (
        select s.* from listing_search s
        where s.tenant_id = mine and s.status = wished.status and s.created_at <= coalesce(to_timestamp(-after_key / 1000000), 'infinity')
          and (after_key is null or s.created_at < to_timestamp(-after_key / 1000000) or s.listing_id > after_id)
          and listing_fits(s, scored_at, category, tags, featured, zones, local_minutes, week_minutes)
        order by s.created_at desc, s.listing_id limit page
      ) s
      order by s.created_at desc, s.listing_id limit page;
  else
    return query
      select s.listing_id, -s.endorsement_count::float8, null, coalesce(s.plan_weight, tenant_weight), 0,
        case when s.featured_until > scored_at then 20 else 0 end, s.endorsement_points, 0::float8, null::float8, false, null::bigint
      from unnest(statuses) wished (status), lateral (
        select s.* from listing_search s
        where s.tenant_id = mine and s.status = wished.status and s.endorsement_count <= coalesce((-after_key)::int, 2147483647)
          and (after_key is null or s.endorsement_count < (-after_key)::int or s.listing_id > after_id)
          and listing_fits(s, scored_at, category, tags, featured, zones, local_minutes, week_minutes)
        order by s.endorsement_count desc, s.listing_id limit page
      ) s
      order by s.endorsement_count desc, s.listing_id limit page;
  end if;
end $$;

grant create on schema public to door_search;
alter function search_listings owner to door_search;
revoke create on schema public from door_search;
revoke all on function search_listings from public;
grant execute on function search_listings to mainstreet_web;
