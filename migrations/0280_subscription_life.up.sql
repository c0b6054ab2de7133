-- What becomes of a subscription after it was bought: reminders that are sent once each, what is to change at the end of the period, how many
-- locations will be charged, and since when a verb is being done there (ops/docs/decisions/0122).
alter table tenant_subscription
  add column price_ref text check (length(price_ref) between 1 and 255),
  -- Mails about a missing payment: 0 the day it failed, 1 to 3 on the third, fifth and seventh; 4: it is being ended.
  add column dunning_step smallint not null default 0 check (dunning_step between 0 and 4),
  add column dunned_at timestamptz,
  -- Mails before the trial ends: 1 three days before, 2 the day before.
  add column trial_step smallint not null default 0 check (trial_step between 0 and 2),
  add column next_plan_key text references plan (key),
  add column next_interval text check (next_interval in ('MONTH', 'YEAR')),
  add column next_unit_amount int check (next_unit_amount >= 0),
  add column next_at timestamptz,
  add column schedule_ref text check (length(schedule_ref) between 1 and 255),
  add column next_quantity int check (next_quantity >= 1),
  add column quantity_at timestamptz,
  -- Who of the owners canceled it; null where nobody did, and it ended for another reason.
  add column cancel_asked_by uuid,
  -- Canceled because the tenant was closed, and kept if the tenant is.
  add column closes_with_tenant boolean not null default false,
  add column subdomain_release_at timestamptz,
  -- Mails before the subdomain goes: 1 a week before, 2 the day before.
  add column subdomain_step smallint not null default 0 check (subdomain_step between 0 and 2);
create index tenant_subscription_next_plan on tenant_subscription (next_plan_key);
grant update (price_ref, dunning_step, dunned_at, trial_step, next_plan_key, next_interval, next_unit_amount, next_at, schedule_ref, next_quantity,
  quantity_at, cancel_asked_by, closes_with_tenant, subdomain_release_at, subdomain_step) on tenant_subscription to mainstreet_web;

-- A verb writes down that it goes there, and with which key, before it does: where its answer is lost, what became of it is asked for later.
alter table billing_account
  add column intent_at timestamptz,
  add column intent_key text check (length(intent_key) between 1 and 300);
grant update (intent_at, intent_key) on billing_account to mainstreet_web;

create table billing_invoice (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  invoice_ref text not null check (length(invoice_ref) between 1 and 255),
  livemode boolean not null,
  number text check (length(number) <= 80),
  state text not null check (state in ('DRAFT', 'OPEN', 'PAID', 'UNCOLLECTIBLE', 'VOID')),
  reason text check (length(reason) <= 60),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- May be below zero: what is given back for a plan that is left.
  subtotal int not null,
  tax int not null,
  total int not null,
  amount_due int not null,
  amount_paid int not null,
  attempts int not null default 0 check (attempts >= 0),
  period_start timestamptz not null,
  period_end timestamptz not null,
  issued_at timestamptz not null,
  paid_at timestamptz,
  next_attempt_at timestamptz,
  -- Whoever has them sees the invoice: no trail and no export says them.
  hosted_url text check (length(hosted_url) <= 2000),
  pdf_url text check (length(pdf_url) <= 2000),
  synced_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create unique index billing_invoice_ref_key on billing_invoice (tenant_id, invoice_ref);
create index billing_invoice_issued on billing_invoice (tenant_id, issued_at desc, id desc);
alter table billing_invoice enable row level security;
alter table billing_invoice force row level security;
create policy web on billing_invoice for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
create policy web_home on billing_invoice for select to mainstreet_web using (tenant_id = app_home());
create policy door_end on billing_invoice for all to door_end using (true) with check (true);
grant delete, select (tenant_id) on billing_invoice to door_end;
grant select, insert, update (number, state, reason, subtotal, tax, total, amount_due, amount_paid, attempts, period_start, period_end, issued_at,
  paid_at, next_attempt_at, hosted_url, pdf_url, synced_at, updated_at) on billing_invoice to mainstreet_web;

-- The hourly round has no tenant: for whom there is something to do about a subscription. Ids alone.
grant select (state, subdomain_release_at) on tenant_subscription to door_inbox;
grant select (intent_at) on billing_account to door_inbox;
grant create on schema public to door_inbox;
set local role door_inbox;
create function billed_tenants(live boolean) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select s.tenant_id from public.tenant_subscription s
    where s.livemode = live and (s.state <> 'CANCELED' or s.subdomain_release_at is not null)
  union select a.tenant_id from public.billing_account a where a.livemode = live and a.intent_at is not null
$$;
revoke all on function billed_tenants(boolean) from public;
grant execute on function billed_tenants(boolean) to mainstreet_web;
reset role;
revoke create on schema public from door_inbox;

alter table errand no force row level security;
insert into errand (task, long) values ('tend_subscriptions', false), ('tend_subscription', false);
alter table errand force row level security;
