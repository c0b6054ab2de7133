drop function settle_plan();
drop policy door_plan on tenant;
drop policy door_plan on plan;
revoke all on tenant, plan from door_plan;
revoke usage on schema public from door_plan;
drop table checkout_session;
drop table tenant_subscription;
drop table billing_account;
drop table plan_vendor;
