alter table errand no force row level security;
delete from errand where task = 'reconcile_billing';
alter table errand force row level security;
drop function settle_drift(boolean, timestamptz);
drop function note_drift(boolean, text, text, uuid, text[], boolean);
drop function billing_customers(boolean, text, int, text);
grant create on schema public to door_inbox;
set local role door_inbox;
create or replace function fail_stripe_events(ids text[], error text) returns int
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
  with failed as (
    update public.stripe_event e set attempts = e.attempts + 1, last_error = left(error, 300), updated_at = now(),
      state = case when e.attempts >= 11 then 'PARKED' else 'WAITING' end,
      next_at = now() + least(interval '1 hour', interval '1 second' * 2 ^ (e.attempts + 1))
    where e.id = any (ids) and e.state = 'WAITING' returning e.state)
  select count(*)::int from failed where state = 'PARKED'
$$;
reset role;
revoke create on schema public from door_inbox;
revoke select (id, plan_key) on tenant from door_inbox;
drop policy door_inbox on tenant;
revoke select (plan_key, provider_status, quantity, unit_amount, currency, interval, period_end, trial_end, cancel_at)
  on tenant_subscription from door_inbox;
drop function ring_operators(text, text);
drop table billing_drift;
