-- One change of many listings: what was asked, by whom with which powers, and how far it is.
create table listing_bulk_edit (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  requested_by uuid,
  state text not null default 'RUNNING' check (state in ('RUNNING', 'DONE', 'CANCELLED', 'UNDOING', 'UNDONE', 'FAILED')),
  progress double precision not null default 0 check (progress between 0 and 1),
  failure text check (length(failure) <= 500),
  filter jsonb,
  change jsonb not null,
  powers text[] not null,
  cursor text,
  collected boolean not null default false,
  matched int not null default 0,
  changed int not null default 0,
  unchanged int not null default 0,
  failed int not null default 0,
  failures jsonb not null default '[]',
  kept jsonb not null default '[]',
  finished_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
alter table listing_bulk_edit enable row level security;
alter table listing_bulk_edit force row level security;
create policy web on listing_bulk_edit for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant select, insert, update on listing_bulk_edit to mainstreet_web;
create policy door_end on listing_bulk_edit for all to door_end using (true) with check (true);
grant delete, select (tenant_id) on listing_bulk_edit to door_end;

-- The listings it is about, each once: what became of it, and for a day from what to what it was changed.
create table listing_bulk_item (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  edit_id uuid not null,
  listing_id uuid not null,
  outcome text check (outcome in ('CHANGED', 'UNCHANGED', 'FAILED')),
  before jsonb,
  after jsonb,
  undone_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint listing_bulk_item_edit_fkey foreign key (tenant_id, edit_id) references listing_bulk_edit (tenant_id, id) on delete cascade,
  constraint listing_bulk_item_listing_fkey foreign key (tenant_id, listing_id) references listing (tenant_id, id) on delete cascade
);
create unique index listing_bulk_item_once on listing_bulk_item (tenant_id, edit_id, listing_id);
create index listing_bulk_item_listing on listing_bulk_item (tenant_id, listing_id);
create index listing_bulk_item_next on listing_bulk_item (tenant_id, edit_id, id) where outcome is null;
create index listing_bulk_item_left on listing_bulk_item (tenant_id, edit_id, id) where outcome = 'CHANGED' and undone_at is null;
alter table listing_bulk_item enable row level security;
alter table listing_bulk_item force row level security;
create policy web on listing_bulk_item for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant select, insert, update, delete on listing_bulk_item to mainstreet_web;
create policy door_end on listing_bulk_item for all to door_end using (true) with check (true);
grant delete, select (tenant_id) on listing_bulk_item to door_end;

alter table errand no force row level security;
insert into errand (task, long) values ('edit_listings', true);
alter table errand force row level security;
