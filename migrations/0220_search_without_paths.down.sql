-- Columns stand in the order they were added in: those behind these two are moved to new ones.
drop index listing_search_city;
drop index listing_search_keys;
drop index listing_search_listed;
drop index listing_search_stale;
alter table listing_search drop column traits, drop column measures;
alter table listing_search rename column open_week to was_open_week;
alter table listing_search rename column open_dated to was_open_dated;
alter table listing_search rename column open_dated_open to was_open_dated_open;
alter table listing_search rename column keys to was_keys;
alter table listing_search rename column city_key to was_city_key;
alter table listing_search rename column listed_at to was_listed_at;
alter table listing_search
  add column category_path uuid[] not null default '{}',
  add column tag_keys text[] not null default '{}',
  add column open_week int4multirange,
  add column open_dated int4multirange not null default '{}',
  add column open_dated_open int4multirange not null default '{}',
  add column keys tsvector;
alter table listing_search alter column keys set storage external;
alter table listing_search no force row level security;
update listing_search set open_week = was_open_week, open_dated = was_open_dated, open_dated_open = was_open_dated_open, keys = was_keys;
alter table listing_search alter column keys set not null;
alter table listing_search
  add column traits tsvector generated always as (traits_of(keys)) stored not null,
  add column city_key text collate "C",
  add column measures tsvector generated always as (measures_of(keys)) stored,
  add column listed_at timestamptz;
update listing_search set city_key = was_city_key, listed_at = was_listed_at;
alter table listing_search force row level security;
alter table listing_search drop column was_open_week, drop column was_open_dated, drop column was_open_dated_open,
  drop column was_keys, drop column was_city_key, drop column was_listed_at;
create index listing_search_city on listing_search (tenant_id, status, city_key) where city_key > '';
create index listing_search_keys on listing_search using gin (keys) with (fastupdate = off);
create index listing_search_listed on listing_search (tenant_id, listed_at);
create index listing_search_stale on listing_search (tenant_id, listing_id) where city_key is null;
