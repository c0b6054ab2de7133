-- What a tenant pays the operator for, as whoever takes the payments last said it (ops/docs/decisions/0114). The references are theirs, unique in
-- the installation: an event is found by them before its tenant is known.
-- What whoever takes the payments calls our prices, in live and in test mode. Written by the operator's command, as the owner.
create table plan_vendor (
  plan_price_id uuid not null references plan_price (id),
  livemode boolean not null,
  product_id text not null check (length(product_id) between 1 and 255),
  price_id text not null check (length(price_id) between 1 and 255),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (plan_price_id, livemode)
);
create unique index plan_vendor_price on plan_vendor (price_id, livemode);
alter table plan_vendor enable row level security;
alter table plan_vendor force row level security;
create policy web on plan_vendor for select to mainstreet_web using (true);
grant select on plan_vendor to mainstreet_web;

create table billing_account (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  -- Null while nobody was asked yet: the row is the intent, and its id the key by which it is asked.
  customer_ref text check (length(customer_ref) between 1 and 255),
  livemode boolean not null,
  email text check (length(email) <= 254),
  name text check (length(name) <= 200),
  address jsonb check (length(address::text) <= 2000),
  vat_type text check (length(vat_type) <= 20),
  vat_id text check (length(vat_id) <= 40),
  vat_status text check (vat_status in ('PENDING', 'VERIFIED', 'UNVERIFIED', 'UNAVAILABLE')),
  currency text check (currency ~ '^[A-Z]{3}$'),
  tax_exempt text not null default 'none' check (tax_exempt in ('none', 'exempt', 'reverse')),
  -- Brand, last four, month and year of a card: never more.
  payment_method jsonb check (length(payment_method::text) <= 300),
  -- Moves with each look at what is true there: who looked before somebody else wrote, looks again.
  sync_version int not null default 0,
  synced_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create unique index billing_account_tenant_key on billing_account (tenant_id);
create unique index billing_account_customer_key on billing_account (customer_ref, livemode);

create table tenant_subscription (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  subscription_ref text not null check (length(subscription_ref) between 1 and 255),
  livemode boolean not null,
  state text not null check (state in ('TRIALING', 'ACTIVE', 'PAST_DUE', 'PAUSED', 'CANCELED')),
  provider_status text not null check (length(provider_status) <= 40),
  plan_key text not null references plan (key),
  interval text not null check (interval in ('MONTH', 'YEAR')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  unit_amount int not null check (unit_amount >= 0),
  quantity int not null check (quantity >= 1),
  item_ref text not null check (length(item_ref) between 1 and 255),
  started_at timestamptz not null,
  period_start timestamptz not null,
  period_end timestamptz not null,
  trial_end timestamptz,
  cancel_at timestamptz,
  canceled_at timestamptz,
  ended_at timestamptz,
  paused_at timestamptz,
  resumes_at timestamptz,
  past_due_since timestamptz,
  cancel_reason text check (length(cancel_reason) <= 60),
  synced_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
-- One that lives, of those that are charged alike (security.md M-14).
create unique index tenant_subscription_live_key on tenant_subscription (tenant_id, livemode) where state <> 'CANCELED';
create unique index tenant_subscription_ref_key on tenant_subscription (subscription_ref);
create index tenant_subscription_plan on tenant_subscription (plan_key);

create table checkout_session (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  session_ref text check (length(session_ref) between 1 and 255),
  livemode boolean not null,
  kind text not null default 'PLAN' check (kind in ('PLAN')),
  plan_price_id uuid not null references plan_price (id),
  state text not null default 'OPEN' check (state in ('OPEN', 'COMPLETE', 'EXPIRED')),
  url text check (length(url) <= 2000),
  -- What the page was asked for with: asked again, from wherever, it is the same wish.
  origin text not null check (length(origin) between 1 and 300),
  locale text not null check (length(locale) between 1 and 35),
  expires_at timestamptz not null,
  opened_by uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
-- Two pages on which one could pay twice are never open at once.
create unique index checkout_session_open_key on checkout_session (tenant_id, livemode) where state = 'OPEN' and kind = 'PLAN';
create unique index checkout_session_ref_key on checkout_session (session_ref);
create index checkout_session_price on checkout_session (plan_price_id);

do $$
declare
  one text;
begin
  foreach one in array array['billing_account', 'tenant_subscription', 'checkout_session'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy web on %I for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant())', one);
    -- In test mode a tenant reads what it pays in live mode.
    execute format('create policy web_home on %I for select to mainstreet_web using (tenant_id = app_home())', one);
    execute format('create policy door_end on %I for all to door_end using (true) with check (true)', one);
    execute format('grant delete, select (tenant_id) on %I to door_end', one);
  end loop;
end $$;
grant select, insert on billing_account, tenant_subscription, checkout_session to mainstreet_web;
grant update (customer_ref, livemode, email, name, address, vat_type, vat_id, vat_status, currency, tax_exempt, payment_method, sync_version,
  synced_at, updated_at) on billing_account to mainstreet_web;
grant update (state, provider_status, plan_key, interval, currency, unit_amount, quantity, item_ref, period_start, period_end, trial_end,
  cancel_at, canceled_at, ended_at, paused_at, resumes_at, past_due_since, cancel_reason, synced_at, updated_at) on tenant_subscription to mainstreet_web;
grant update (session_ref, state, url, updated_at) on checkout_session to mainstreet_web;
-- The operator sets no plan beside one that is paid for: of the tenant they turned to, whether there is one.
create policy platform on tenant_subscription for select to mainstreet_platform using (tenant_id = app_tenant());
grant select (tenant_id, livemode, state) on tenant_subscription to mainstreet_platform;

do $$
begin
  if not exists (select from pg_roles where rolname = 'door_plan') then create role door_plan nologin; end if;
exception when duplicate_object or unique_violation then null; -- another database of the cluster made it just now
end $$;
grant usage on schema public to door_plan;
create policy door_plan on tenant_subscription for select to door_plan using (tenant_id = app_tenant());
grant select (tenant_id, livemode, state, plan_key) on tenant_subscription to door_plan;
create policy door_plan on billing_account for select to door_plan using (tenant_id = app_tenant());
grant select (tenant_id, livemode) on billing_account to door_plan;
create policy door_plan on plan for select to door_plan using (true);
grant select (key, base_key, is_current) on plan to door_plan;
create policy door_plan on tenant for all to door_plan
  using (id = app_tenant() or live_tenant_id = app_tenant()) with check (id = app_tenant() or live_tenant_id = app_tenant());
grant select (id, live_tenant_id, plan_key), update (plan_key, updated_at) on tenant to door_plan;

grant create on schema public to door_plan;
set local role door_plan;
-- The tenant of the scope, and its test mode, are on the plan that is paid for, or on the free one. Nothing can be asked of it but to make it so.
create function settle_plan() returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  owed text;
begin
  if public.app_tenant() is null or public.app_home() is distinct from public.app_tenant() then
    raise exception 'no plan of its own' using errcode = '22023';
  end if;
  select s.plan_key into owed from public.tenant_subscription s
    join public.billing_account a on a.tenant_id = s.tenant_id and a.livemode = s.livemode
    where s.tenant_id = public.app_tenant() and s.state <> 'CANCELED';
  if owed is null then
    select p.key into strict owed from public.plan p where p.base_key = 'free' and p.is_current;
  end if;
  update public.tenant t set plan_key = owed, updated_at = now()
    where (t.id = public.app_tenant() or t.live_tenant_id = public.app_tenant()) and t.plan_key <> owed;
  return owed;
end $$;
revoke all on function settle_plan() from public;
grant execute on function settle_plan() to mainstreet_web;
reset role;
revoke create on schema public from door_plan;
