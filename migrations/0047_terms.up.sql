-- What the operator agreed with one tenant beside its plan: another limit for a while, and features switched on or off. The tenant reads
-- it and cannot change it.
create table limit_override (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  key text not null check (key ~ '^[a-z][a-zA-Z0-9_.]*$' and length(key) <= 60),
  -- Null: unlimited.
  value int check (value >= 0),
  reason text not null check (length(reason) between 3 and 500),
  set_by uuid not null references app_user (id),
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create unique index limit_override_key on limit_override (tenant_id, key);
create index limit_override_set_by on limit_override (set_by);

create table feature_flag (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9_.-]*$' and length(key) <= 60),
  enabled boolean not null,
  set_by uuid not null references app_user (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create unique index feature_flag_key on feature_flag (tenant_id, key);
create index feature_flag_set_by on feature_flag (set_by);

alter table limit_override enable row level security;
alter table limit_override force row level security;
alter table feature_flag enable row level security;
alter table feature_flag force row level security;
create policy web on limit_override for select to mainstreet_web using (tenant_id = app_tenant());
create policy web on feature_flag for select to mainstreet_web using (tenant_id = app_tenant());
create policy platform on limit_override for all to mainstreet_platform using (true) with check (set_by = app_user_id());
create policy platform on feature_flag for all to mainstreet_platform using (true) with check (set_by = app_user_id());
grant select (tenant_id, key, value, expires_at) on limit_override to mainstreet_web;
grant select (tenant_id, key, enabled) on feature_flag to mainstreet_web;
grant select, insert, update (value, reason, set_by, expires_at, updated_at), delete on limit_override to mainstreet_platform;
grant select, insert, update (enabled, set_by, updated_at), delete on feature_flag to mainstreet_platform;
-- It ends with its tenant.
create policy door_end on limit_override for all to door_end using (true) with check (true);
grant select (tenant_id), delete on limit_override to door_end;
create policy door_end on feature_flag for all to door_end using (true) with check (true);
grant select (tenant_id), delete on feature_flag to door_end;
