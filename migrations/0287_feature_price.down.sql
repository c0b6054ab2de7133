alter table checkout_session no force row level security;
delete from checkout_session where kind = 'FEATURE' or plan_price_id is null;
alter table checkout_session drop column days, drop column listing_id, alter column plan_price_id set not null;
alter table checkout_session drop constraint checkout_session_kind_check;
alter table checkout_session add constraint checkout_session_kind_check check (kind in ('PLAN'));
alter table checkout_session force row level security;
drop table feature_price;
