alter table errand no force row level security;
delete from errand where task = 'export_listings';
alter table errand force row level security;
drop table listing_export;
