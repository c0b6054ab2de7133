revoke select (paused_at) on tenant_subscription from mainstreet_platform;
alter table tenant_subscription drop column period_void, drop column pause_ended_at;
