-- A location that is charged for: a listing with booking switched on.
alter table listing add column takes_bookings boolean not null default false;
create index listing_takes_bookings on listing (tenant_id) where takes_bookings and deleted_at is null;
