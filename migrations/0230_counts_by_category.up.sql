-- How many listings each category has is what a widget asks first: counted from the index alone, not from every listing's row.
drop index listing_primary_category;
create index listing_primary_category on listing (tenant_id, category_id) include (status, deleted_at);
