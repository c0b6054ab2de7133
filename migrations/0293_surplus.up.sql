-- Which listings a tenant keeps editable where its plan holds fewer than there are, before those that are newest (ops/docs/decisions/0129).
create table surplus_choice (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  listing_id uuid not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint surplus_choice_listing_fkey foreign key (tenant_id, listing_id) references listing (tenant_id, id) on delete cascade
);
create index surplus_choice_listing on surplus_choice (tenant_id, listing_id);
alter table surplus_choice enable row level security;
alter table surplus_choice force row level security;
create policy web on surplus_choice for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant select, insert, delete on surplus_choice to mainstreet_web;
create policy door_end on surplus_choice for all to door_end using (true) with check (true);
grant delete, select (tenant_id) on surplus_choice to door_end;
