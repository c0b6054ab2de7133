-- What was bought that a listing stands out, a row for each payment: the slot ends when those that stand end, one after the other, and money that is
-- given back or disputed takes its own days alone (ops/docs/decisions/0147).
create table featured_purchase (
  tenant_id uuid not null references tenant (id),
  -- That of the page on which it was paid: it is given once.
  id uuid not null,
  listing_id uuid not null,
  livemode boolean not null,
  -- Null where nothing had to be paid.
  payment_ref text check (length(payment_ref) between 1 and 255),
  days smallint not null check (days between 1 and 366),
  given_at timestamptz not null,
  -- Its money went back: given back, or taken by the bank while its holder disputes it and after.
  ended_for text check (ended_for in ('REFUNDED', 'DISPUTED')),
  ended_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, listing_id) references listing (tenant_id, id) on delete cascade
);
create unique index featured_purchase_payment_key on featured_purchase (tenant_id, payment_ref);
create index featured_purchase_listing on featured_purchase (tenant_id, listing_id);

-- Of one payment each so far: its days are what was left of it when it was written.
alter table featured_slot no force row level security;
alter table billing_account no force row level security;
insert into featured_purchase (tenant_id, id, listing_id, livemode, payment_ref, days, given_at)
  select s.tenant_id, s.id, s.listing_id, exists (select from billing_account a where a.tenant_id = s.tenant_id and a.livemode), s.payment_ref,
    least(366, greatest(1, ceil(extract(epoch from s.until - s.created_at) / 86400))), s.created_at
  from featured_slot s where s.source = 'PURCHASE' and s.payment_ref is not null;
alter table billing_account force row level security;
alter table featured_slot force row level security;

alter table featured_purchase enable row level security;
alter table featured_purchase force row level security;
create policy web on featured_purchase for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
create policy door_end on featured_purchase for all to door_end using (true) with check (true);
grant select, insert, update (listing_id, ended_for, ended_at, updated_at) on featured_purchase to mainstreet_web;
grant delete, select (tenant_id) on featured_purchase to door_end;

-- Where two listings become one it is the other's.
grant update (listing_id) on featured_slot to mainstreet_web;

-- What was asked for is kept with the page: another price, name or currency is another page.
alter table checkout_session
  add column amount int check (amount > 0),
  add column currency text check (currency ~ '^[A-Z]{3}$'),
  add column says text check (length(says) between 1 and 300);
