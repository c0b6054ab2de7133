drop trigger keys_changed_by_older_writers on listing_search;
drop trigger keys_of_older_writers on listing_search;
drop function keys_of_older_writers();
drop function measures_of(tsvector);
drop function traits_of(tsvector);
