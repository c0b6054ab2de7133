-- The bell: what a person should know, one row per person. Written by listeners of the notice board, read and ticked off by its person.
create table notification (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  user_id uuid not null references app_user (id),
  kind text not null check (kind ~ '^[A-Z_]+$'),
  about text check (length(about) <= 200),
  subject_id uuid,
  read_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create index notification_own on notification (tenant_id, user_id, id desc);
create index notification_unread on notification (tenant_id, user_id) where read_at is null;
alter table notification enable row level security;
alter table notification force row level security;
-- One's own alone, in the tenant at hand, while one belongs to it; jobs of the tenant write them for others. Nobody is granted to delete one.
create policy web on notification for all to mainstreet_web
  using (tenant_id = app_tenant() and user_id = app_user_id()
    and exists (select from membership m where m.tenant_id = app_home() and m.user_id = app_user_id()))
  with check (tenant_id = app_tenant() and user_id = app_user_id());
create policy web_tell on notification for insert to mainstreet_web with check (tenant_id = app_tenant());
grant select, insert, update (read_at, updated_at) on notification to mainstreet_web;
create policy door_end on notification for all to door_end using (true) with check (true);
grant delete, select (tenant_id, user_id) on notification to door_end;
