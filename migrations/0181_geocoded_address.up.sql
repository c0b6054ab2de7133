-- What the installation's map service said of an address (ops/docs/decisions/0090): a digest of the address, and the point; all of them null
-- where it found nothing. A tenant's own, so that nobody learns of whom another asked.
create table geocoded_address (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  address_key text not null,
  lat double precision,
  lng double precision,
  precision text check (precision in ('ADDRESS', 'STREET', 'POSTAL_CODE', 'CITY')),
  label text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create unique index geocoded_address_key on geocoded_address (tenant_id, address_key);
create index geocoded_address_age on geocoded_address (tenant_id, created_at);
alter table geocoded_address enable row level security;
alter table geocoded_address force row level security;
create policy web on geocoded_address for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant select, insert, update, delete on geocoded_address to mainstreet_web;
create policy door_end on geocoded_address for all to door_end using (true) with check (true);
grant delete, select (tenant_id) on geocoded_address to door_end;
