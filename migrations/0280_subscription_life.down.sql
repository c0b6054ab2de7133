alter table errand no force row level security;
delete from errand where task in ('tend_subscriptions', 'tend_subscription');
alter table errand force row level security;
drop function billed_tenants(boolean);
revoke select (intent_at) on billing_account from door_inbox;
revoke select (state, subdomain_release_at) on tenant_subscription from door_inbox;
drop table billing_invoice;
alter table billing_account drop column intent_key, drop column intent_at;
alter table tenant_subscription
  drop column subdomain_step, drop column subdomain_release_at, drop column closes_with_tenant, drop column cancel_asked_by, drop column quantity_at, drop column next_quantity,
  drop column schedule_ref, drop column next_at, drop column next_unit_amount, drop column next_interval, drop column next_plan_key, drop column trial_step,
  drop column dunned_at, drop column dunning_step, drop column price_ref;
