-- What was listed since an instant is asked hourly, before anybody's search is.
create index listing_search_listed on listing_search (tenant_id, listed_at);

-- Archived before the instant was kept: shown again it is no news. What was under review then stays null, for most of it was never shown.
alter table listing_search no force row level security;
update listing_search set listed_at = created_at where status = 'ARCHIVED' and listed_at is null;
alter table listing_search force row level security;
