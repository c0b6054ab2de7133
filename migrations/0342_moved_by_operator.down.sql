drop policy platform_moves on tenant_subscription;
revoke update (updated_at) on tenant_subscription from mainstreet_platform;
alter table tenant_subscription drop column move_to;
