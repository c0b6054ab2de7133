-- A subscription that the operator moves to the version that is sold now: written down here, and done at the end of a period of which so much is left
-- that its owners are told in time (ops/docs/decisions/0139).
alter table tenant_subscription add column move_to text references plan (key);
create index tenant_subscription_move on tenant_subscription (move_to);
grant update (move_to) on tenant_subscription to mainstreet_web;
create policy platform_moves on tenant_subscription for update to mainstreet_platform using (true) with check (true);
grant select (move_to), update (move_to, updated_at) on tenant_subscription to mainstreet_platform;
