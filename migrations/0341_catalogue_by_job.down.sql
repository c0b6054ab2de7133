alter table errand no force row level security;
delete from errand where task = 'push_catalogue';
alter table errand force row level security;
drop function name_prices(boolean, jsonb);
revoke select (plan_price_id, livemode) on plan_vendor from mainstreet_platform;
drop policy platform on plan_vendor;
revoke select (plan_price_id, livemode), insert (plan_price_id, livemode, product_id, price_id) on plan_vendor from door_inbox;
drop policy door_inbox on plan_vendor;
