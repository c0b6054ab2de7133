-- What an import asks for each of its rows: who has this phone number or web address already, and did staff delete this row's listing.
create index listing_phone on listing (tenant_id, phone) where deleted_at is null and phone is not null;
-- A longer address would not fit into an index entry.
create index listing_website on listing (tenant_id, website) where deleted_at is null and length(website) <= 500;
create index listing_source_deleted on listing (tenant_id, source_id) where deleted_at is not null and source_id is not null;
