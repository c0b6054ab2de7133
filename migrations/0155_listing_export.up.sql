-- Listings as a file: what was asked for, and where it lies when it was too much to be written while somebody waits.
create table listing_export (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  requested_by uuid,
  state text not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'READY', 'FAILED', 'EXPIRED')),
  format text not null check (format in ('CSV', 'XLSX', 'GEOJSON')),
  filter jsonb not null,
  columns text[] not null,
  row_count int not null check (row_count >= 0),
  written int not null default 0,
  has_file boolean not null default false,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create index listing_export_created on listing_export (tenant_id, created_at desc);
alter table listing_export enable row level security;
alter table listing_export force row level security;
create policy web on listing_export for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant select, insert, update on listing_export to mainstreet_web;
create policy door_end on listing_export for all to door_end using (true) with check (true);
grant delete, select (tenant_id) on listing_export to door_end;

alter table errand no force row level security;
insert into errand (task, long) values ('export_listings', true);
alter table errand force row level security;
