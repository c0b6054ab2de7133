-- What a tenant wants to know of the listings of a category and of those below it (ops/docs/decisions/0074). A key is one thing in the whole tenant,
-- so that a listing in two categories has one value of it, and a filter need not say of which category.
create table category_field (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  category_id uuid not null,
  key text not null check (length(key) between 1 and 40),
  label text not null check (length(label) between 1 and 80),
  labels jsonb not null default '[]',
  type text not null check (type in ('TEXT', 'NUMBER', 'CHOICE', 'MULTI_CHOICE', 'YES_NO', 'DATE', 'URL')),
  unit text check (length(unit) between 1 and 20),
  options jsonb not null default '[]',
  is_required boolean not null default false,
  is_searchable boolean not null default false,
  is_filterable boolean not null default false,
  sort_order int not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (tenant_id, id),
  constraint category_field_category_fkey foreign key (tenant_id, category_id) references category (tenant_id, id)
);
create unique index category_field_key on category_field (tenant_id, key) where deleted_at is null;
create index category_field_category on category_field (tenant_id, category_id);
alter table category_field enable row level security;
alter table category_field force row level security;
create policy web on category_field for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant select, insert, update on category_field to mainstreet_web;
create policy door_end on category_field for all to door_end using (true) with check (true);
grant delete, select (tenant_id) on category_field to door_end;

-- The values, by key: text, number, true or false, a date or an address as text, the value of an option, or several of them.
alter table listing add column custom jsonb not null default '{}';
