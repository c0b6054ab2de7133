alter table errand no force row level security;
delete from errand where task = 'edit_listings';
alter table errand force row level security;
drop table listing_bulk_item;
drop table listing_bulk_edit;
