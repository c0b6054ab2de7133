set local role door_statistics;
drop function refresh_statistics();
reset role;
revoke maintain on listing, listing_slug, listing_search, listing_word, listing_category, category from door_statistics;
revoke usage on schema public from door_statistics;
