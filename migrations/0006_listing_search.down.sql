-- The role door_search belongs to the cluster and stays (0001).
revoke execute on function app_tenant() from door_search;
drop function search_listings;
drop function near_queries;
drop function any_of;
drop function listing_fits;
drop function within_edits;
drop function is_open;
drop function distance_km;
drop table listing_word;
drop table listing_search;
drop extension fuzzystrmatch;
