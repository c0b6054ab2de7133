drop table listing_category;
alter index listing_primary_category rename to listing_category;
