-- What a listing is filtered by was generated from its keys by two functions in SQL, 0.1 to 0.2 ms for each row that was written: as much as
-- all its B-trees. Whoever writes the keys has both at hand and writes them beside (search/document.ts, decision 0109). A row without
-- traits was made by a process from before this, while it was going: the job `index_anew` writes it once more.
alter table listing_search alter column traits drop expression, alter column traits drop not null, alter column measures drop expression;
drop function traits_of(tsvector);
drop function measures_of(tsvector);
drop index listing_search_stale;
create index listing_search_stale on listing_search (tenant_id, listing_id) where city_key is null or traits is null;
