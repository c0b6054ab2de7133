-- A listing stands out for money: so many days, at a price that the operator sets.
create table feature_price (
  days smallint not null check (days between 1 and 366),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount int not null check (amount > 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (days, currency)
);
insert into feature_price (days, currency, amount) values (7, 'USD', 900), (7, 'EUR', 900), (7, 'GBP', 800),
  (30, 'USD', 2900), (30, 'EUR', 2900), (30, 'GBP', 2500), (90, 'USD', 6900), (90, 'EUR', 6900), (90, 'GBP', 5900);
alter table feature_price enable row level security;
alter table feature_price force row level security;
create policy web on feature_price for select to mainstreet_web using (true);
grant select on feature_price to mainstreet_web;

alter table checkout_session no force row level security;
alter table listing no force row level security;
alter table checkout_session drop constraint checkout_session_kind_check;
alter table checkout_session add constraint checkout_session_kind_check check (kind in ('PLAN', 'FEATURE'));
alter table checkout_session
  alter column plan_price_id drop not null,
  add column listing_id uuid,
  add column days smallint check (days between 1 and 366),
  add constraint checkout_session_listing_fkey foreign key (tenant_id, listing_id) references listing (tenant_id, id) on delete set null (listing_id);
create index checkout_session_listing on checkout_session (tenant_id, listing_id);
alter table checkout_session force row level security;
alter table listing force row level security;
