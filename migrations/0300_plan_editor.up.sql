-- The operator changes what is sold: a version is added, and the one before it is the current one no more. Nothing else of a version ever
-- changes, so whoever runs on one keeps what they bought.
create policy platform_makes on plan for insert to mainstreet_platform with check (is_current);
create policy platform_ends on plan for update to mainstreet_platform using (is_current) with check (not is_current);
grant insert (key, base_key, version, name, description, rank_weight, trial_days, price_amount, price_currency, limits, features, aliases,
  sort_order), update (is_current, updated_at) on plan to mainstreet_platform;
create policy platform_makes on plan_price for insert to mainstreet_platform with check (true);
grant insert (plan_key, "interval", currency, amount) on plan_price to mainstreet_platform;

-- Who pays for what, of every tenant: never the references of whoever takes the payments.
drop policy platform on tenant_subscription;
create policy platform on tenant_subscription for select to mainstreet_platform using (true);
grant select (id, plan_key, "interval", currency, unit_amount, quantity, started_at, period_end, trial_end, cancel_at, ended_at, resumes_at,
  past_due_since) on tenant_subscription to mainstreet_platform;
-- Whose an event is that was not looked at yet.
create policy platform on billing_account for select to mainstreet_platform using (true);
grant select (tenant_id, customer_ref, livemode) on billing_account to mainstreet_platform;
-- The inbox as it is read: newest first, whatever became of it.
create index stripe_event_created on stripe_event (created_at, id);
