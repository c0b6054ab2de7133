-- Total, facets, who is open and who stands out: each went through all that was found, and of the fifty most frequent tags each read all that
-- the town has of it to name one listing.
-- What says no hours is not open, whatever its zone's clock says: that need not be looked up.
create or replace function is_open_by(s listing_search, clock jsonb) returns boolean language sql stable parallel safe as $$
  select case when s.open_week is null and isempty(s.open_dated) then false
    else is_open(s.open_week, s.open_dated, s.open_dated_open, (clock -> s.timezone -> 0)::int, (clock -> s.timezone -> 1)::int) end
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
    -- ts_stat counts four times as fast as grouping what unnest makes of it, and takes its rows as text, each value of which is quoted. So that
    -- nothing is gone through twice, the other counts come the same way, each as a word that no trait begins like: a how many, s standing out,
    -- o open. i: about 300 of those found, by chance, among which most tags are seen.
    return query
      with counted as materialized (
        select t.word, t.ndoc::bigint as ndoc,
          case when t.word like 't%' then row_number() over (partition by t.word like 't%' order by t.ndoc desc, t.word) end as place
        from ts_stat(format(
          'with found as materialized (
            select s.listing_id, s.traits, s.featured_until > %4$L::timestamptz as featured, %12$L::jsonb is not null and is_open_by(s, %12$L::jsonb) as open
            from found_listings(%1$L, %2$L, %3$L, %4$L, %5$L, %6$L::float8, %7$L::float8, %8$L::float8, %9$L::polygon, %10$L::boolean, %11$L::jsonb) s),
          counts as (select count(*) as found, count(*) filter (where f.featured) as featured, count(*) filter (where f.open) as open, greatest(count(*) / 300, 1) as every from found f)
          select f.traits from found f
          union all select concat_ws('' '', ''a'' || n.found, ''s'' || n.featured, ''o'' || n.open)::tsvector from counts n
          union all select (''i'' || f.listing_id)::tsvector from found f, counts n where mod(uuid_hash(f.listing_id), n.every) = 0',
          mine, statuses, asked, scored_at, wanted, near_lat, near_lng, radius_km, area, featured, clock, other_clock)) t),
      seen as materialized (
        select w.word, any_value(l.listing_id) as listing_id
        from counted c cross join lateral (
          select s.listing_id, s.traits from listing_search s where s.tenant_id = mine and s.listing_id = substr(c.word, 2)::uuid offset 0) l,
          unnest(tsvector_to_array(l.traits)) w (word)
        where c.word like 'i%' and w.word like 't%' group by w.word)
      select case when c.word ~ '^[aso]' then left(c.word, 1) else c.word end,
        case when c.word ~ '^[aso]' then substr(c.word, 2)::bigint else c.ndoc end,
        null::float8, null::float8, null::float8, null::float8, null::float8, null::float8,
        case when c.place <= 50 then coalesce((select e.listing_id from seen e where e.word = c.word), (
          select s.listing_id from (
            select s.tenant_id, s.status, s.listing_id from listing_search s
            where s.keys @@ format('%L', right(mine::text, 8) || c.word)::tsquery offset 0
          ) s where s.tenant_id = mine and s.status = any (statuses) limit 1)) end
      from counted c where c.word not like 'i%' and (c.place is null or c.place <= 50);
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
