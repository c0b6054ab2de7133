create function traits_of(keys tsvector) returns tsvector language sql immutable parallel safe as $$
  select coalesce(array_to_tsvector(array_agg(substr(k, 9))), ''::tsvector) from unnest(tsvector_to_array(keys)) k where substr(k, 9, 1) in ('c', 't', 'p', 'h', 'f', 'v')
$$;
create function measures_of(keys tsvector) returns tsvector language sql immutable parallel safe as $$
  select array_to_tsvector(array_agg(substr(k, 9))) from unnest(tsvector_to_array(keys)) k where substr(k, 9, 1) = 'm'
$$;
-- A column cannot become a generated one: these are made anew, and those behind them too, so that each stands where it stood.
alter table listing_search rename column city_key to city_key_before;
alter table listing_search rename column listed_at to listed_at_before;
alter table listing_search drop column traits, drop column measures,
  add column traits tsvector generated always as (traits_of(keys)) stored not null, add column city_key text collate "C",
  add column measures tsvector generated always as (measures_of(keys)) stored, add column listed_at timestamptz;
alter table listing_search no force row level security;
update listing_search set city_key = city_key_before, listed_at = listed_at_before;
alter table listing_search force row level security;
alter table listing_search drop column city_key_before, drop column listed_at_before;
create index listing_search_city on listing_search (tenant_id, status, city_key) include (listing_id, lat, lng) where city_key > '';
create index listing_search_listed on listing_search (tenant_id, listed_at);
create index listing_search_stale on listing_search (tenant_id, listing_id) where city_key is null;
