-- How a person wishes to be told of what: on the bell, by mail, or not at all. A row stands only where they chose otherwise than by default.
create table notification_preference (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  user_id uuid not null references app_user (id),
  kind text not null check (kind in ('EXPORT_READY', 'DELETION_CANCELLED', 'ROLE_CHANGED', 'OWNERSHIP_RECEIVED', 'MEMBER_JOINED', 'MEMBER_LEFT', 'KEY_CREATED', 'KEY_ROTATED', 'KEY_REVOKED', 'KEY_EXPIRING', 'DOMAIN_VERIFIED', 'DOMAIN_FAILING', 'DOMAIN_RELEASED')),
  in_app boolean not null,
  by_mail boolean not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, user_id, kind)
);
alter table notification_preference enable row level security;
alter table notification_preference force row level security;
-- Written by their person alone. Read within the tenant, by the job that tells: for whom it goes on, it must know of each.
create policy web on notification_preference for all to mainstreet_web
  using (tenant_id = app_tenant() and user_id = app_user_id()) with check (tenant_id = app_tenant() and user_id = app_user_id());
create policy web_heed on notification_preference for select to mainstreet_web using (tenant_id = app_tenant());
grant select, insert, update (in_app, by_mail, updated_at) on notification_preference to mainstreet_web;
create policy door_end on notification_preference for all to door_end using (true) with check (true);
grant delete, select (tenant_id, user_id) on notification_preference to door_end;
