drop index listing_source_deleted;
drop index listing_website;
drop index listing_phone;
