alter index listing_search_keys set (fastupdate = off);
-- What still waits would be read by every search until a vacuum comes by.
select gin_clean_pending_list('listing_search_keys');
