-- What the nightly comparison found that was not here as it is at whoever takes the payments (ops/docs/decisions/0135), and the operator's bell for
-- that and for events that nobody could deal with.
create table billing_drift (
  id uuid primary key default uuidv7(),
  livemode boolean not null,
  kind text not null check (kind in ('DIFFERENT', 'UNKNOWN_CUSTOMER', 'NOT_WRITTEN')),
  -- The customer there; one row each, however often it is found.
  ref text not null check (length(ref) between 1 and 255),
  about_tenant_id uuid,
  -- Names of what differed, never whose it is: `state`, `planKey`.
  found text[] not null check (cardinality(found) <= 40),
  healed_at timestamptz,
  seen_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index billing_drift_key on billing_drift (ref, livemode);
create index billing_drift_seen on billing_drift (seen_at desc, id);
alter table billing_drift enable row level security;
alter table billing_drift force row level security;
create policy platform on billing_drift for select to mainstreet_platform using (true);
grant select on billing_drift to mainstreet_platform;
create policy door_inbox on billing_drift for all to door_inbox using (true) with check (true);
grant select, insert, update (kind, about_tenant_id, found, healed_at, seen_at, updated_at) on billing_drift to door_inbox;

-- The operator's staff, told of one thing once an hour.
grant create on schema public to door_operator;
set local role door_operator;
create function ring_operators(of_kind text, of_what text) returns int
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
  with told as (
    insert into public.operator_notification (id, user_id, kind, about, hour)
    select uuidv7(), u.id, of_kind, left(of_what, 200), date_trunc('hour', now()) from public.app_user u
      where u.platform_role is not null and u.disabled_at is null
    on conflict (user_id, kind, about, hour) do nothing returning 1)
  select count(*)::int from told
$$;
revoke all on function ring_operators(text, text) from public;
grant execute on function ring_operators(text, text) to door_inbox;
reset role;
revoke create on schema public from door_operator;

grant select (plan_key, provider_status, quantity, unit_amount, currency, interval, period_end,
  trial_end, cancel_at) on tenant_subscription to door_inbox;
create policy door_inbox on tenant for select to door_inbox using (true);
grant select (id, plan_key) on tenant to door_inbox;

grant create on schema public to door_inbox;
set local role door_inbox;
-- As before, and whoever can do something about it is told.
create or replace function fail_stripe_events(ids text[], error text) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  parked text[];
begin
  with failed as (
    update public.stripe_event e set attempts = e.attempts + 1, last_error = left(error, 300), updated_at = now(),
      state = case when e.attempts >= 11 then 'PARKED' else 'WAITING' end,
      next_at = now() + least(interval '1 hour', interval '1 second' * 2 ^ (e.attempts + 1))
    where e.id = any (ids) and e.state = 'WAITING' returning e.state, e.type)
  select array_agg(f.type) filter (where f.state = 'PARKED') into parked from failed f;
  perform public.ring_operators('WEBHOOKS_PARKED', p.type) from (select distinct unnest(parked) as type) p;
  return coalesce(cardinality(parked), 0);
end $$;

-- What we believe of our customers there, for the nightly comparison: so many after one of them, in the order of their references, or one alone.
create function billing_customers(live boolean, after_ref text, most int, one_ref text)
  returns table (tenant_id uuid, customer_ref text, plan_key text, subscriptions jsonb)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select a.tenant_id, a.customer_ref, t.plan_key, coalesce((select jsonb_agg(jsonb_build_object('ref', s.subscription_ref, 'state', s.state,
      'planKey', s.plan_key, 'quantity', s.quantity, 'unitAmount', s.unit_amount, 'currency', s.currency, 'interval', s.interval,
      'periodEnd', s.period_end, 'trialEnd', s.trial_end, 'cancelAt', s.cancel_at))
    from public.tenant_subscription s where s.tenant_id = a.tenant_id and s.livemode = a.livemode), '[]')
  from public.billing_account a join public.tenant t on t.id = a.tenant_id
  where a.livemode = live and a.customer_ref > after_ref and (one_ref is null or a.customer_ref = one_ref) order by a.customer_ref limit least(most, 500)
$$;

-- One customer was found to differ, or does no longer: one row each. What stays is told.
create function note_drift(live boolean, of_ref text, of_kind text, of_tenant uuid, what text[], healed boolean) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  insert into public.billing_drift (livemode, ref, kind, about_tenant_id, found, healed_at)
    values (live, of_ref, of_kind, of_tenant, what, case when healed then now() end)
    on conflict (ref, livemode) do update set kind = excluded.kind, about_tenant_id = excluded.about_tenant_id, found = excluded.found,
      healed_at = excluded.healed_at, seen_at = now(), updated_at = now();
  if not healed then perform public.ring_operators('BILLING_DRIFT', of_kind); end if;
end $$;

-- What a whole comparison that began then did not find any more is healed.
create function settle_drift(live boolean, since timestamptz) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  settled int;
begin
  update public.billing_drift d set healed_at = now(), updated_at = now() where d.livemode = live and d.healed_at is null and d.seen_at < since;
  get diagnostics settled = row_count;
  return settled;
end $$;
revoke all on function billing_customers(boolean, text, int, text), note_drift(boolean, text, text, uuid, text[], boolean),
  settle_drift(boolean, timestamptz) from public;
grant execute on function billing_customers(boolean, text, int, text), note_drift(boolean, text, text, uuid, text[], boolean),
  settle_drift(boolean, timestamptz) to mainstreet_web;
reset role;
revoke create on schema public from door_inbox;
alter table errand no force row level security;
insert into errand (task, long) values ('reconcile_billing', true);
alter table errand force row level security;
