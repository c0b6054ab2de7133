drop index listing_own_plan;
alter table errand no force row level security;
delete from errand where task = 'move_listing_plans';
alter table errand force row level security;
