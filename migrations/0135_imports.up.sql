-- An import in the admin: a file that was sent, how its columns are read, what a dry run found, how far it is, and what it did to each
-- listing, so that the whole of it can be taken back for a day.
create table listing_import (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  requested_by uuid,
  file_name text not null check (length(file_name) <= 200),
  bytes bigint not null check (bytes between 1 and 104857600),
  state text not null default 'UPLOADING' check (state in ('UPLOADING', 'READING', 'MAPPING', 'CHECKING', 'CHECKED', 'RUNNING', 'DONE',
    'CANCELLED', 'UNDOING', 'UNDONE', 'FAILED', 'EXPIRED')),
  progress double precision not null default 0 check (progress between 0 and 1),
  cancelled boolean not null default false,
  failure text check (length(failure) <= 500),
  reading jsonb,
  mapping jsonb not null default '[]',
  planned jsonb,
  counts jsonb,
  problems jsonb not null default '[]',
  kept jsonb not null default '[]',
  error_file boolean not null default false,
  notes_file boolean not null default false,
  finished_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create index listing_import_created on listing_import (tenant_id, created_at desc);
alter table listing_import enable row level security;
alter table listing_import force row level security;
create policy web on listing_import for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant select, insert, update on listing_import to mainstreet_web;
create policy door_end on listing_import for all to door_end using (true) with check (true);
grant delete, select (tenant_id) on listing_import to door_end;

-- How a tenant's files are read, by a name: which heading means what.
create table import_template (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 80),
  mapping jsonb not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint import_template_name_key unique (tenant_id, name)
);
alter table import_template enable row level security;
alter table import_template force row level security;
create policy web on import_template for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant select, insert, update, delete on import_template to mainstreet_web;
create policy door_end on import_template for all to door_end using (true) with check (true);
grant delete, select (tenant_id) on import_template to door_end;

-- What an import did to a listing: made it (`before` is null), or changed these columns from and to. Read only to take it back.
create table listing_undo (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  import_id uuid not null,
  listing_id uuid not null,
  before jsonb,
  after jsonb,
  undone_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint listing_undo_import_fkey foreign key (tenant_id, import_id) references listing_import (tenant_id, id) on delete cascade,
  constraint listing_undo_listing_fkey foreign key (tenant_id, listing_id) references listing (tenant_id, id) on delete cascade
);
create unique index listing_undo_once on listing_undo (tenant_id, import_id, listing_id);
create index listing_undo_listing on listing_undo (tenant_id, listing_id);
create index listing_undo_left on listing_undo (tenant_id, import_id, id) where undone_at is null;
alter table listing_undo enable row level security;
alter table listing_undo force row level security;
create policy web on listing_undo for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant select, insert, update, delete on listing_undo to mainstreet_web;
create policy door_end on listing_undo for all to door_end using (true) with check (true);
grant delete, select (tenant_id) on listing_undo to door_end;

grant create on schema public to mainstreet_jobs;
set local role mainstreet_jobs;
create or replace function enqueue(task text, payload json, job_key text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  whose text := coalesce(payload ->> 'tenantId', '');
  turn int;
begin
  if task not in ('mail', 'deliver_event', 'export_tenant', 'purge_tenant', 'check_domain', 'reset_test_data', 'make_thumbnails', 'import_listings') or length(payload::text) > 20000 then
    raise exception 'no such task' using errcode = '22023';
  end if;
  if whose is distinct from coalesce(public.app_tenant()::text, '') then
    raise exception 'a job of another tenant' using errcode = '22023';
  end if;
  select least(32000, greatest(
    coalesce((select max(j.priority) + 1 from graphile_worker._private_jobs j
      where j.is_available = true and coalesce(j.payload ->> 'tenantId', '') = whose), 0),
    coalesce((select min(j.priority) from graphile_worker._private_jobs j where j.is_available = true), 0))) into turn;
  perform graphile_worker.add_job(task, payload => payload, job_key => job_key, priority => turn, max_attempts => 14,
    flags => case when whose = '' then '{}' else array['tenant:' || whose] end
      || case when task in ('export_tenant', 'purge_tenant', 'make_thumbnails', 'import_listings') then array['long'] else '{}' end);
end $$;
reset role;
revoke create on schema public from mainstreet_jobs;
