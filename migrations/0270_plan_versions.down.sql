drop table plan_price;
drop index plan_current, plan_version;
alter table plan drop constraint plan_names_its_version;
alter table plan no force row level security;
-- Who runs on a later version runs on the first again, which is what the code before this knows.
alter table tenant no force row level security;
alter table listing no force row level security;
update tenant set plan_key = split_part(plan_key, '@', 1) where plan_key like '%@%';
update listing set plan_key = split_part(plan_key, '@', 1) where plan_key like '%@%';
alter table listing force row level security;
alter table tenant force row level security;
delete from plan where version > 1;
alter table plan force row level security;
alter table plan drop column base_key, drop column version, drop column is_current, drop column trial_days, drop column description;
alter table plan drop constraint plan_key_check;
alter table plan add constraint plan_key_check check (key ~ '^[a-z]+$');
