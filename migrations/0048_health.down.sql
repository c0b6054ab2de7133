revoke select (state, created_at) on event from mainstreet_platform;
alter policy platform_read on event using (tenant_id = app_tenant());
drop function newest_migration();
set local role mainstreet_jobs;
revoke execute on function queue_served() from mainstreet_platform;
reset role;
drop function queue_state();
