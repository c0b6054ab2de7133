-- Search: one row per listing with everything the door reads, and the tenant's words for typing mistakes. The application folds
-- the text (modules/directory/search) and writes both; SQL sees only ready lexemes.
create extension if not exists fuzzystrmatch;

create table listing_search (
  tenant_id uuid not null,
  listing_id uuid not null,
  created_at timestamptz not null,
  endorsement_points int not null default 0 check (endorsement_points between 0 and 20),
  endorsement_count int not null default 0 check (endorsement_count >= 0),
  -- Ascending order of these two is "best first": own plan (or none: the tenant's counts) and what does not change by the minute.
  own_plan boolean generated always as (plan_weight is not null) stored not null,
  rank_key int generated always as (-coalesce(plan_weight, 0) - endorsement_points) stored not null,
  plan_weight int,
  featured_until timestamptz,
  lat double precision,
  lng double precision,
  status text not null,
  timezone text not null,
  name_key text collate "C" not null,
  -- The name with its umlauts spelled out, where it has any.
  name_other text collate "C",
  -- Words of the name (weight A), of the category's path and the tags (B), for the terms of the score.
  label tsvector not null,
  category_path uuid[] not null default '{}',
  tag_keys text[] not null default '{}',
  open_week int4multirange,
  open_dated int4multirange not null default '{}',
  open_dated_open int4multirange not null default '{}',
  -- What the index answers: every word, alone and within its cells, pairs of characters, cells, categories, tags; all under the tenant's mark.
  keys tsvector not null,
  primary key (tenant_id, listing_id),
  constraint listing_search_listing_fkey foreign key (tenant_id, listing_id) references listing (tenant_id, id) on delete cascade
);
-- The keys are read by the index, hardly ever by a query: kept out of the row, which stays a few hundred bytes.
alter table listing_search alter column keys set storage external;
alter table listing_search set (toast_tuple_target = 1024);
-- No pending list: a search would have to read through it.
create index listing_search_keys on listing_search using gin (keys) with (fastupdate = off);
create index listing_search_rank on listing_search (tenant_id, status, own_plan, rank_key, listing_id);
create index listing_search_featured on listing_search (tenant_id, status, own_plan, rank_key, listing_id) where featured_until is not null;
create index listing_search_name on listing_search (tenant_id, status, name_key, listing_id);
create index listing_search_newest on listing_search (tenant_id, status, created_at desc, listing_id);
create index listing_search_endorsed on listing_search (tenant_id, status, endorsement_count desc, listing_id);
create index listing_search_zone on listing_search (tenant_id, timezone);

-- Every word of a tenant's listings, under the remainders a mistyped one shares with it. A word may stand here twice and outlive its
-- listings: no unique key, so two writers of one new word never wait for each other, and a word no listing has finds nothing.
create table listing_word (
  tenant_id uuid not null references tenant (id) on delete cascade,
  id uuid not null default uuidv7(),
  word text collate "C" not null check (length(word) between 3 and 40),
  remainders text[] collate "C" not null,
  primary key (tenant_id, id)
);
create index listing_word_word on listing_word (tenant_id, word);
create index listing_word_remainders on listing_word using gin (remainders) with (fastupdate = off);

do $$
declare t text;
begin
  foreach t in array array['listing_search', 'listing_word'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy web on %I for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant())', t);
    execute format('create policy door_search on %I for select to door_search using (true)', t);
  end loop;
end $$;
grant select, insert, update, delete on listing_search to mainstreet_web;
grant select, insert on listing_word to mainstreet_web;
grant select on listing_search, listing_word to door_search;
grant execute on function app_tenant() to door_search;

-- Great-circle distance; 6371 is also in search/distance.ts. A single expression, so that it is inlined.
create function distance_km(lat1 float8, lng1 float8, lat2 float8, lng2 float8) returns float8
  language sql immutable parallel safe
as $$
  select 12742 * asin(least(1, sqrt(sin((lat2 - lat1) * 0.008726646259971648) ^ 2
    + cos(lat1 * 0.017453292519943295) * cos(lat2 * 0.017453292519943295) * sin((lng2 - lng1) * 0.008726646259971648) ^ 2)))
$$;

-- Open at a local minute: a date's exception decides for its day, else the week; null when nobody knows (search/../hours/stored.ts).
create function is_open(week int4multirange, dated int4multirange, dated_open int4multirange, local_minute int, week_minute int) returns boolean
  language sql immutable parallel safe
as $$ select case when dated @> local_minute then dated_open @> local_minute else week @> week_minute end $$;

-- Whether two words are at most so many edits apart, two swapped letters being one edit (levenshtein counts them as two).
create function within_edits(a text, b text, most int) returns boolean language plpgsql immutable parallel safe
as $$
declare
  before int[];
  last int[] := array(select generate_series(0, length(b)));
  line int[];
  swapped boolean;
begin
  if public.levenshtein_less_equal(a, b, most) <= most then return true; end if;
  if public.levenshtein_less_equal(a, b, 2 * most) > 2 * most then return false; end if;
  for i in 1 .. length(a) loop
    line := array[i];
    for j in 1 .. length(b) loop
      line[j + 1] := least(last[j + 1] + 1, line[j] + 1, last[j] + (substr(a, i, 1) <> substr(b, j, 1))::int);
      swapped := i > 1 and j > 1 and substr(a, i, 1) = substr(b, j - 1, 1) and substr(a, i - 1, 1) = substr(b, j, 1);
      if swapped then line[j + 1] := least(line[j + 1], before[j - 1] + 1); end if;
    end loop;
    before := last;
    last := line;
  end loop;
  return last[length(b) + 1] <= most;
end $$;

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

-- One group of the query: what finds the word as it stands, or any of the near words, each under every prefix of its lexemes.
create function any_of(exact text, prefixes text[], near text[], suffix text) returns text language sql immutable parallel safe
as $$
  select '(' || exact || coalesce((select string_agg('|' || quote_literal(prefix || word) || suffix, '') from unnest(near) word, unnest(prefixes) prefix), '') || ')'
$$;

-- The query again with, beside each typed word, the tenant's words it may have been meant for. Nulls: there are no such words.
create function near_queries(mine uuid, tolerance jsonb, out lookup tsquery, out name_words tsquery, out label_words tsquery, out whole_name text)
  language plpgsql stable
as $$
declare
  typed record;
  near text[];
  any_near boolean := false;
  lookups text[] := '{}';
  names text[] := '{}';
  labels text[] := '{}';
  wholes text[] := '{}';
begin
  for typed in
    select * from jsonb_to_recordset(tolerance)
      as t (word text, edits int, remainders text[], keys text, prefixes text[], name text, label text, whole text[])
  loop
    near := case when typed.edits = 0 then '{}' else array(
      select distinct w.word
      from (select w.tenant_id, w.word from listing_word w where w.remainders && typed.remainders offset 0) w
      where w.tenant_id = mine and w.word <> typed.word and abs(length(w.word) - length(typed.word)) <= typed.edits
        and within_edits(w.word, typed.word, typed.edits)) end;
    any_near := any_near or cardinality(near) > 0;
    lookups := lookups || any_of(typed.keys, typed.prefixes, near, '');
    names := names || any_of(typed.name, array[''], near, ':A');
    labels := labels || any_of(typed.label, array[''], near, '');
    wholes := wholes || ('(' || array_to_string(typed.whole || near, '|') || ')');
  end loop;
  if not any_near then return; end if;
  lookup := array_to_string(lookups, '&')::tsquery;
  name_words := array_to_string(names, '&')::tsquery;
  label_words := array_to_string(labels, '&')::tsquery;
  whole_name := '^' || array_to_string(wholes, ' ') || '$';
end $$;

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

revoke all on function near_queries(uuid, jsonb) from public;
grant execute on function near_queries(uuid, jsonb) to door_search;
grant create on schema public to door_search;
alter function search_listings owner to door_search;
revoke create on schema public from door_search;
set local role door_search;
revoke all on function search_listings from public;
grant execute on function search_listings to mainstreet_web;
reset role;
