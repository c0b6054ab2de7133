drop index stripe_event_created;
drop policy platform on billing_account;
revoke select (tenant_id, customer_ref, livemode) on billing_account from mainstreet_platform;
revoke select (id, plan_key, "interval", currency, unit_amount, quantity, started_at, period_end, trial_end, cancel_at, ended_at, resumes_at,
  past_due_since) on tenant_subscription from mainstreet_platform;
drop policy platform on tenant_subscription;
create policy platform on tenant_subscription for select to mainstreet_platform using (tenant_id = app_tenant());
revoke insert (plan_key, "interval", currency, amount) on plan_price from mainstreet_platform;
drop policy platform_makes on plan_price;
revoke insert (key, base_key, version, name, description, rank_weight, trial_days, price_amount, price_currency, limits, features, aliases,
  sort_order), update (is_current, updated_at) on plan from mainstreet_platform;
drop policy platform_ends on plan;
drop policy platform_makes on plan;
