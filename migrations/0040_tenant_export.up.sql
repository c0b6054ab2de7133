-- What a tenant's owner took along: one zip at a time, made by a job, kept for a week.
create table tenant_export (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  requested_by uuid,
  state text not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'READY', 'FAILED', 'EXPIRED')),
  file_key text,
  bytes bigint,
  row_count int,
  file_count int,
  finished_at timestamptz,
  expires_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create index tenant_export_created on tenant_export (tenant_id, created_at desc);

alter table tenant_export enable row level security;
alter table tenant_export force row level security;
create policy web on tenant_export for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
-- Who asked for it, and where it lies, is settled when it is made.
grant select, insert, update (state, file_key, bytes, row_count, file_count, finished_at, expires_at, updated_at) on tenant_export to mainstreet_web;
