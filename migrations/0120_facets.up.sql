-- What a listing can be filtered and counted by, apart from its words: categories, tags, price level, photo. One small column that a
-- filter is asked of as a whole (AND, OR and NOT), and that facets are counted from; and areas of the map beside circles.
alter table listing add column price_level smallint check (price_level between 1 and 4);

-- The keys begin with the tenant's mark of eight characters; behind it a letter says of what kind they are (search/lexemes.ts).
create function traits_of(keys tsvector) returns tsvector language sql immutable parallel safe as $$
  select coalesce(array_to_tsvector(array_agg(substr(k, 9))), ''::tsvector) from unnest(tsvector_to_array(keys)) k where substr(k, 9, 1) in ('c', 't', 'p', 'h')
$$;
alter table listing_search add column traits tsvector not null generated always as (traits_of(keys)) stored;

drop function search_listings;
drop function listing_fits;

-- `clock`: each zone of the tenant with its minute on its own calendar and of its week. An object finds one of hundreds of zones three times
-- as fast as arrays beside one another (54,000 rows in 269 zones: 1,094 ms against 342; in one zone no difference).
create function is_open_by(s listing_search, clock jsonb) returns boolean language sql stable parallel safe as $$
  select is_open(s.open_week, s.open_dated, s.open_dated_open, (clock -> s.timezone -> 0)::int, (clock -> s.timezone -> 1)::int)
$$;

create function listing_fits(
  s listing_search, scored_at timestamptz, wanted tsquery, area polygon, featured boolean, clock jsonb
) returns boolean language sql stable parallel safe as $$
  select (wanted is null or s.traits @@ wanted)
    -- An area that lies across the 180th meridian goes on beyond it.
    and (area is null or coalesce(area @> point(s.lng, s.lat) or area @> point(s.lng + 360, s.lat), false))
    and (featured is null or coalesce(s.featured_until > scored_at, false) = featured)
    and (clock is null or is_open_by(s, clock))
$$;

-- The door of search, as in 0006 but for what filters are. It looks past the wall, for row-level security would switch its index off, so
-- it asks for the tenant itself and says nothing but ids and terms. Two ways to a page: by keys it collects what the index names, scores and sorts it; in
-- order it walks an index that is sorted already, for filters that are wide or absent. Plans are made once a session, whatever the
-- values; `offset 0` keeps the tenant's condition from tempting the planner to another index.
create function search_listings(
  scored_at timestamptz, sort text, page int, statuses text[],
  -- What the index is asked for, words and filters together. Then the words in the name, in name, category and tags, and the whole name.
  lookup tsquery, name_words tsquery, label_words tsquery, whole_names text[],
  -- To forgive typing mistakes (null: none can be): the words one by one as JSON, read only then, and what else is asked of the index.
  tolerance text, filters tsquery,
  -- What the traits have to be, and where on the map.
  wanted tsquery, near_lat float8, near_lng float8, radius_km float8, area polygon,
  featured boolean, clock jsonb,
  -- Whether to forgive. Null, on a first page: if fewer than five are found; then the hits come again, marked, with the forgiven ones.
  forgiving boolean,
  -- The keys of the last hit before this page.
  after_key float8, after_distance float8, after_name text, after_id uuid
) returns table (
  listing_id uuid, sort_key float8, sort_name text, plan_weight int, text_match int, featured_boost int, endorsement_points int,
  proximity_bonus float8, distance_km float8, forgiven boolean
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
  undecided constant boolean := forgiving is null and tolerance is not null;
  few constant int := 5;
  so_far bigint;
begin
  if mine is null then return; end if;
  select p.rank_weight into tenant_weight from tenant t join plan p on p.key = t.plan_key where t.id = mine;
  if not by_keys and lookup is not null then
    by_keys := (select count(*) <= 2500 from (select from listing_search s where s.keys @@ lookup limit 2501) found);
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
    exit when not by_keys;

    return query
      select s.listing_id, s.sort_key, s.sort_name, s.weight, s.text_match, s.boost, s.endorsement_points, s.bonus, s.km, meant is not null
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
            where s.keys @@ asked and listing_fits(s, scored_at, wanted, area, featured, clock)
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
    exit when forgiving is not null or not undecided or so_far >= few;
    forgiving := true;
  end loop;

  if by_keys then
    null;
  elsif sort = 'RELEVANCE' then
    -- Four sorted streams a status: with a plan of its own or the tenant's, featured at present or not.
    return query
      select x.listing_id, x.sort_key, null, x.weight, 0, x.boost, x.endorsement_points, 0::float8, null::float8, false
      from unnest(statuses) wished (status), (values (true, 0), (false, tenant_weight)) own (plan, weight), lateral (
        (select s.listing_id, (s.rank_key - own.weight)::float8 as sort_key, coalesce(s.plan_weight, tenant_weight) as weight, 0 as boost, s.endorsement_points
        from listing_search s
        where featured is not true and s.tenant_id = mine and s.status = wished.status and s.own_plan = own.plan
          and (s.rank_key, s.listing_id) > (coalesce((after_key + own.weight)::int, -1000), coalesce(after_id, '00000000-0000-0000-0000-000000000000'))
          and (s.featured_until is null or s.featured_until <= scored_at)
          and listing_fits(s, scored_at, wanted, area, featured, clock)
        order by s.rank_key, s.listing_id limit page)
        union all
        (select s.listing_id, (s.rank_key - own.weight - 20)::float8, coalesce(s.plan_weight, tenant_weight), 20, s.endorsement_points
        from listing_search s
        where featured is not false and s.tenant_id = mine and s.status = wished.status and s.own_plan = own.plan
          and (s.rank_key, s.listing_id) > (coalesce((after_key + own.weight + 20)::int, -1000), coalesce(after_id, '00000000-0000-0000-0000-000000000000'))
          and s.featured_until is not null and s.featured_until > scored_at
          and listing_fits(s, scored_at, wanted, area, featured, clock)
        order by s.rank_key, s.listing_id limit page)
      ) x
      order by x.sort_key, x.listing_id limit page;
  elsif sort = 'NAME' then
    return query
      select s.listing_id, 0::float8, s.name_key, coalesce(s.plan_weight, tenant_weight), 0,
        case when s.featured_until > scored_at then 20 else 0 end, s.endorsement_points, 0::float8, null::float8, false
      from unnest(statuses) wished (status), lateral (
        select s.* from listing_search s
        where s.tenant_id = mine and s.status = wished.status
          and (s.name_key, s.listing_id) > (coalesce(after_name, ''), coalesce(after_id, '00000000-0000-0000-0000-000000000000'))
          and listing_fits(s, scored_at, wanted, area, featured, clock)
        order by s.name_key, s.listing_id limit page
      ) s
      order by s.name_key, s.listing_id limit page;
  elsif sort = 'NEWEST' then
    return query
      select s.listing_id, -(extract(epoch from s.created_at) * 1000000)::float8, null, coalesce(s.plan_weight, tenant_weight), 0,
        case when s.featured_until > scored_at then 20 else 0 end, s.endorsement_points, 0::float8, null::float8, false
      from unnest(statuses) wished (status), lateral (
        select s.* from listing_search s
        where s.tenant_id = mine and s.status = wished.status and s.created_at <= coalesce(to_timestamp(-after_key / 1000000), 'infinity')
          and (after_key is null or s.created_at < to_timestamp(-after_key / 1000000) or s.listing_id > after_id)
          and listing_fits(s, scored_at, wanted, area, featured, clock)
        order by s.created_at desc, s.listing_id limit page
      ) s
      order by s.created_at desc, s.listing_id limit page;
  else
    return query
      select s.listing_id, -s.endorsement_count::float8, null, coalesce(s.plan_weight, tenant_weight), 0,
        case when s.featured_until > scored_at then 20 else 0 end, s.endorsement_points, 0::float8, null::float8, false
      from unnest(statuses) wished (status), lateral (
        select s.* from listing_search s
        where s.tenant_id = mine and s.status = wished.status and s.endorsement_count <= coalesce((-after_key)::int, 2147483647)
          and (after_key is null or s.endorsement_count < (-after_key)::int or s.listing_id > after_id)
          and listing_fits(s, scored_at, wanted, area, featured, clock)
        order by s.endorsement_count desc, s.listing_id limit page
      ) s
      order by s.endorsement_count desc, s.listing_id limit page;
  end if;
end $$;

-- All that a search finds, for the door below. A single select, so that it becomes part of what asks for it; `offset 0` keeps the
-- tenant's condition from tempting the planner to another index.
create function found_listings(
  mine uuid, statuses text[], asked tsquery, scored_at timestamptz, wanted tsquery, near_lat float8, near_lng float8, radius_km float8,
  area polygon, featured boolean, clock jsonb
) returns setof listing_search language sql stable parallel safe as $$
  select s.* from (
    select s.* from listing_search s
    where s.keys @@ asked and listing_fits(s, scored_at, wanted, area, featured, clock)
    offset 0
  ) s
  where s.tenant_id = mine and s.status = any (statuses) and (near_lat is null or distance_km(near_lat, near_lng, s.lat, s.lng) <= radius_km)
$$;

-- What a search found as a whole, through the same door. TOTAL: how many. OPEN: how many are open by another clock. FACETS: how many have
-- each trait; for the most frequent tags a listing that has it. CLUSTERS: where they are, by squares of the
-- map, `squares` of them around the world (web Mercator), the most crowded first.
create function survey_listings(
  survey text, scored_at timestamptz, statuses text[],
  -- Null only for a total of everything.
  lookup tsquery, tolerance text, filters tsquery, wanted tsquery,
  near_lat float8, near_lng float8, radius_km float8, area polygon, featured boolean, clock jsonb,
  forgiving boolean, other_clock jsonb, squares float8
) returns table (key text, listings bigint, lat float8, lng float8, south float8, west float8, north float8, east float8, listing_id uuid)
  language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off
  set jit = off set max_parallel_workers_per_gather = 0
as $$
#variable_conflict use_variable
declare
  mine constant uuid := app_tenant();
  asked tsquery := lookup;
  undecided constant boolean := forgiving is null and tolerance is not null;
  few constant int := 5;
  so_far bigint;
begin
  if mine is null then return; end if;
  if undecided then
    select count(*) into so_far from (
      select from found_listings(mine, statuses, asked, scored_at, wanted, near_lat, near_lng, radius_km, area, featured, clock) limit few) s;
  end if;
  if forgiving or so_far < few then
    select case when n.meant is null then lookup when filters is null then n.meant else n.meant && filters end into asked
      from near_queries(mine, tolerance::jsonb) n (meant, name, label, whole);
  end if;

  if survey = 'TOTAL' and lookup is null then
    select count(*) into listings from listing_search s where s.tenant_id = mine and s.status = any (statuses);
    return next;
  elsif survey in ('TOTAL', 'OPEN') then
    select count(*) into listings
      from found_listings(mine, statuses, asked, scored_at, wanted, near_lat, near_lng, radius_km, area, featured, clock) s
      where survey = 'TOTAL' or is_open_by(s, other_clock);
    return next;
  elsif survey = 'FACETS' then
    -- ts_stat counts four times as fast as grouping what unnest makes of it; it takes its rows as text, each value of which is quoted.
    return query
      with counted as materialized (
        select t.word, t.ndoc::bigint as ndoc,
          case when t.word like 't%' then row_number() over (partition by t.word like 't%' order by t.ndoc desc, t.word) end as place
        from ts_stat(format(
          'select s.traits from found_listings(%L, %L, %L, %L, %L, %L::float8, %L::float8, %L::float8, %L::polygon, %L::boolean, %L::jsonb) s',
          mine, statuses, asked, scored_at, wanted, near_lat, near_lng, radius_km, area, featured, clock)) t)
      select c.word, c.ndoc, null::float8, null::float8, null::float8, null::float8, null::float8, null::float8,
        case when c.place <= 50 then (
          select s.listing_id from listing_search s
          where s.keys @@ format('%L', right(mine::text, 8) || c.word)::tsquery and s.tenant_id = mine and s.status = any (statuses) limit 1) end
      from counted c where c.place is null or c.place <= 50;
  else
    return query
      select null::text, count(*), avg(s.lat), avg(s.lng), min(s.lat), min(s.lng), max(s.lat), max(s.lng),
        case when count(*) = 1 then min(s.listing_id::text)::uuid end
      from found_listings(mine, statuses, asked, scored_at, wanted, near_lat, near_lng, radius_km, area, featured, clock) s
      where s.lat is not null
      group by floor((s.lng + 180) / 360 * squares),
        floor((0.5 - ln(tan(pi() / 4 + radians(least(greatest(s.lat, -85), 85)) / 2)) / (2 * pi())) * squares)
      order by count(*) desc, min(s.listing_id::text)
      limit 1000;
  end if;
end $$;

do $$
declare t text;
begin
  foreach t in array array['search_listings', 'survey_listings'] loop
    execute format('grant create on schema public to door_search');
    execute format('alter function %I owner to door_search', t);
    execute format('revoke create on schema public from door_search');
    execute format('revoke all on function %I from public', t);
    execute format('grant execute on function %I to mainstreet_web', t);
  end loop;
end $$;
