drop index listing_primary_category;
create index listing_primary_category on listing (tenant_id, category_id);
