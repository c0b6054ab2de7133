-- Why a listing stands out: staff said so, the plan holds it, or it was bought. `listing.featured_until` is the greatest of its slots, so that the
-- ranking goes on as it is (ops/docs/decisions/0124).
create table featured_slot (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  listing_id uuid not null,
  source text not null check (source in ('STAFF', 'PLAN', 'PURCHASE')),
  until timestamptz not null,
  -- Of the plan: the owner chose it. Kept while no plan holds it.
  chosen boolean not null default false,
  -- What was paid for it: money that is given back ends it.
  payment_ref text check (length(payment_ref) between 1 and 255),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, listing_id) references listing (tenant_id, id) on delete cascade
);
create unique index featured_slot_key on featured_slot (tenant_id, listing_id, source);
alter table featured_slot enable row level security;
alter table featured_slot force row level security;
create policy web on featured_slot for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
create policy web_home on featured_slot for select to mainstreet_web using (tenant_id = app_home());
create policy door_end on featured_slot for all to door_end using (true) with check (true);
grant delete, select (tenant_id) on featured_slot to door_end;
grant select, insert, delete, update (until, chosen, payment_ref, updated_at) on featured_slot to mainstreet_web;
