-- What a call changed beside what it stands at in the trail: the further listings of a bulk edit or of a moderator's batch, each with what became
-- of it, so that each tells it among its own past. As long as the entry of the trail, and written once like that.
create table audit_target (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  audit_id uuid not null,
  target_id uuid not null,
  changes jsonb not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint audit_target_audit_fkey foreign key (tenant_id, audit_id) references audit_log (tenant_id, id) on delete cascade
);
create index audit_target_at on audit_target (tenant_id, target_id, audit_id desc);
create index audit_target_audit on audit_target (tenant_id, audit_id);

alter table audit_target enable row level security;
alter table audit_target force row level security;
create policy web on audit_target for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant select, insert on audit_target to mainstreet_web;
create policy door_end on audit_target for all to door_end using (true) with check (true);
grant delete, select (tenant_id) on audit_target to door_end;
