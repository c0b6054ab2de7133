create or replace function is_open_by(s listing_search, clock jsonb) returns boolean language sql stable parallel safe as $$
  select is_open(s.open_week, s.open_dated, s.open_dated_open, (clock -> s.timezone -> 0)::int, (clock -> s.timezone -> 1)::int)
$$;

create or replace function survey_listings(survey text, scored_at timestamp with time zone, statuses text[], lookup tsquery, tolerance text, filters tsquery, wanted tsquery, near_lat double precision, near_lng double precision, radius_km double precision, area polygon, featured boolean, clock jsonb, forgiving boolean, other_clock jsonb, squares double precision)
 RETURNS TABLE(key text, listings bigint, lat double precision, lng double precision, south double precision, west double precision, north double precision, east double precision, listing_id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
 SET enable_seqscan TO 'off'
 SET jit TO 'off'
 SET max_parallel_workers_per_gather TO '0'
AS $$
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
  elsif survey = 'RANGES' then
    return query
      select e.measure, r.listings, null::float8, null::float8, null::float8, null::float8, null::float8, null::float8, null::uuid
      from (
        select min(m collate "C") as least, max(m collate "C") as most, count(*) as listings
        from found_listings(mine, statuses, asked, scored_at, wanted, near_lat, near_lng, radius_km, area, featured, clock) s,
          unnest(tsvector_to_array(s.measures)) m
        group by split_part(m, '=', 1)
      ) r, unnest(array[r.least, r.most]) with ordinality e (measure, place)
      order by r.least, e.place;
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
