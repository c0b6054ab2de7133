-- A listing's own plan goes with the version that tenants are moved to (ops/docs/decisions/0156): by a job, tenant by tenant.
alter table errand no force row level security;
insert into errand (task, long) values ('move_listing_plans', true);
alter table errand force row level security;
create index listing_own_plan on listing (tenant_id, plan_key) where plan_key is not null;
