-- What each step of a subscription did to the money that comes in a month: written with the step itself, never changed. The operator reads the sums.
create table subscription_movement (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  subscription_id uuid not null,
  livemode boolean not null,
  -- By billing's clock.
  at timestamptz not null,
  kind text not null check (kind in ('TRIAL', 'TRIAL_ENDED', 'NEW', 'REACTIVATE', 'UPGRADE', 'DOWNGRADE', 'QUANTITY', 'PAUSE', 'RESUME', 'CHURN')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- In minor units a month; a year is a twelfth a month. Trials and pauses bring nothing.
  mrr_before int not null check (mrr_before >= 0),
  mrr_after int not null check (mrr_after >= 0),
  plan_before text references plan (key),
  plan_after text not null references plan (key),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, subscription_id) references tenant_subscription (tenant_id, id)
);
create index subscription_movement_subscription on subscription_movement (tenant_id, subscription_id);
create index subscription_movement_month on subscription_movement (currency, livemode, at);
create index subscription_movement_plan_before on subscription_movement (plan_before);
create index subscription_movement_plan_after on subscription_movement (plan_after);

alter table subscription_movement enable row level security;
alter table subscription_movement force row level security;
create policy web on subscription_movement for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
create policy door_end on subscription_movement for all to door_end using (true) with check (true);
create policy platform on subscription_movement for select to mainstreet_platform using (true);
grant select, insert on subscription_movement to mainstreet_web;
grant delete, select (tenant_id) on subscription_movement to door_end;
grant select (tenant_id, livemode, at, kind, currency, mrr_before, mrr_after) on subscription_movement to mainstreet_platform;
