drop function suggest_listings;
drop index listing_search_stale;
drop index listing_search_city;
alter table listing_search drop column city_key;
