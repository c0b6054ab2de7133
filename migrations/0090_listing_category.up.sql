-- A listing stands in up to ten categories. Its first, the primary one, stays in listing.category_id; here are the further ones, in order
-- (ops/docs/decisions/0071).
alter index listing_category rename to listing_primary_category;
create table listing_category (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  listing_id uuid not null,
  category_id uuid not null,
  position int not null check (position between 1 and 9),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint listing_category_listing_fkey foreign key (tenant_id, listing_id) references listing (tenant_id, id) on delete cascade,
  constraint listing_category_category_fkey foreign key (tenant_id, category_id) references category (tenant_id, id)
);
create unique index listing_category_key on listing_category (tenant_id, listing_id, category_id);
create index listing_category_category on listing_category (tenant_id, category_id);
alter table listing_category enable row level security;
alter table listing_category force row level security;
create policy web on listing_category for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant select, insert, update, delete on listing_category to mainstreet_web;
create policy door_end on listing_category for all to door_end using (true) with check (true);
grant delete, select (tenant_id) on listing_category to door_end;
