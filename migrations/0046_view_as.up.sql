-- An operator looks at a tenant as one of its roles would: for half an hour, for a reason, reading alone. The row is the leave: each
-- request of it is read again under the tenant's wall, so ending it ends it everywhere.
create table view_as (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  actor_user_id uuid not null references app_user (id),
  role text not null check (role in ('OWNER', 'ADMIN', 'EDITOR', 'STAFF', 'VIEWER', 'DEVELOPER')),
  reason text not null check (length(reason) between 3 and 500),
  expires_at timestamptz not null,
  ended_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create index view_as_actor on view_as (actor_user_id, expires_at);

alter table view_as enable row level security;
alter table view_as force row level security;
create policy web on view_as for select to mainstreet_web using (tenant_id = app_tenant());
create policy platform_read on view_as for select to mainstreet_platform using (true);
create policy platform_insert on view_as for insert to mainstreet_platform with check (actor_user_id = app_user_id());
create policy platform_update on view_as for update to mainstreet_platform
  using (actor_user_id = app_user_id()) with check (actor_user_id = app_user_id());
grant select on view_as to mainstreet_web;
-- Begun and ended, never prolonged.
grant select, insert (tenant_id, id, actor_user_id, role, reason, expires_at), update (ended_at, updated_at) on view_as to mainstreet_platform;
-- It ends with its tenant.
create policy door_end on view_as for all to door_end using (true) with check (true);
grant select (tenant_id), delete on view_as to door_end;
