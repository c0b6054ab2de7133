-- One person, one row on the installation. Read by oneself or within a tenant one shares; written by oneself only.
create table app_user (
  id uuid primary key,
  email text not null check (email = lower(email) and length(email) <= 254),
  name text not null check (length(name) between 1 and 120),
  email_verified_at timestamptz,
  platform_role text check (platform_role in ('ADMIN')),
  last_tenant_id uuid,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index app_user_email_key on app_user (email);

-- Apart from the person's row, so that reading a person can never read the hash: the web role writes it and sees it through
-- the door find_login alone.
create table user_password (
  user_id uuid primary key references app_user (id) on delete cascade,
  hash text not null check (hash like '$argon2id$%'),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table membership (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  user_id uuid not null references app_user (id),
  role text not null check (role in ('OWNER', 'ADMIN', 'EDITOR', 'STAFF', 'VIEWER', 'DEVELOPER', 'MERCHANT')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create unique index membership_user_key on membership (tenant_id, user_id);
create index membership_user on membership (user_id);

-- A session of one device: rotated at each refresh, a family dies together. Only digests are stored.
create table refresh_token (
  id uuid primary key,
  user_id uuid not null references app_user (id) on delete cascade,
  tenant_id uuid references tenant (id),
  family_id uuid not null,
  token_hash bytea not null,
  parent_id uuid,
  rotated_at timestamptz,
  revoked_at timestamptz,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index refresh_token_hash_key on refresh_token (token_hash);
create index refresh_token_family on refresh_token (family_id);
create index refresh_token_user on refresh_token (user_id);

-- Links sent by mail: single use, hashed, expiring.
create table mail_link (
  id uuid primary key,
  user_id uuid not null references app_user (id) on delete cascade,
  purpose text not null check (purpose in ('VERIFY_EMAIL', 'RESET_PASSWORD')),
  token_hash bytea not null,
  email text not null,
  used_at timestamptz,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index mail_link_hash_key on mail_link (token_hash);

alter table app_user enable row level security;
alter table app_user force row level security;
alter table user_password enable row level security;
alter table user_password force row level security;
alter table membership enable row level security;
alter table membership force row level security;
alter table refresh_token enable row level security;
alter table refresh_token force row level security;
alter table mail_link enable row level security;
alter table mail_link force row level security;

create policy web_read on app_user for select to mainstreet_web
  using (id = app_user_id() or exists (select from membership m where m.tenant_id = app_tenant() and m.user_id = app_user.id));
create policy web_insert on app_user for insert to mainstreet_web with check (id = app_user_id());
create policy web_update on app_user for update to mainstreet_web using (id = app_user_id()) with check (id = app_user_id());
create policy web_delete on app_user for delete to mainstreet_web using (false);
create policy door_login on app_user for select to door_login using (true);
create policy web on user_password for all to mainstreet_web using (user_id = app_user_id()) with check (user_id = app_user_id());
create policy door_login on user_password for select to door_login using (true);
create policy door_verify on app_user for select to door_verify using (true);

-- One's own memberships are readable across tenants, for switchTenant; written only within the tenant.
create policy web_read on membership for select to mainstreet_web using (tenant_id = app_tenant() or user_id = app_user_id());
create policy web_insert on membership for insert to mainstreet_web with check (tenant_id = app_tenant());
create policy web_update on membership for update to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
create policy web_delete on membership for delete to mainstreet_web using (tenant_id = app_tenant());
create policy door_login on membership for select to door_login using (true);

create policy web on refresh_token for all to mainstreet_web using (user_id = app_user_id()) with check (user_id = app_user_id());
create policy door_refresh on refresh_token for select to door_refresh using (true);
create policy web on mail_link for all to mainstreet_web using (user_id = app_user_id()) with check (user_id = app_user_id());
create policy door_verify on mail_link for select to door_verify using (true);
-- A member reads id, slug and name of every tenant they belong to.
create policy web_member on tenant for select to mainstreet_web
  using (exists (select from membership m where m.tenant_id = tenant.id and m.user_id = app_user_id()));

grant select, insert (id, email, name) on app_user to mainstreet_web;
-- What nobody may change of themselves is not granted: id, platform role, being disabled.
grant update (email, name, email_verified_at, last_tenant_id, updated_at) on app_user to mainstreet_web;
grant select (user_id), insert, update (hash, updated_at) on user_password to mainstreet_web;
grant select, insert, update, delete on membership to mainstreet_web;
-- A session is never moved to another tenant or person, a link never to another mailbox.
grant select, insert, update (rotated_at, revoked_at, updated_at) on refresh_token to mainstreet_web;
grant select, insert, update (used_at, updated_at) on mail_link to mainstreet_web;

grant select (id, email, email_verified_at, last_tenant_id, disabled_at) on app_user to door_login;
grant select (user_id, hash) on user_password to door_login;
grant select (tenant_id, user_id, role, created_at) on membership to door_login;
grant select (id, user_id, tenant_id, family_id, token_hash, rotated_at, revoked_at, expires_at) on refresh_token to door_refresh;
grant select (id, user_id, purpose, token_hash, email, used_at, expires_at) on mail_link to door_verify;
grant select (id, email) on app_user to door_verify;

create function find_login(wanted_email text, wanted_user uuid)
  returns table (user_id uuid, email text, password_hash text, email_verified boolean, disabled boolean, last_tenant_id uuid, tenant_ids uuid[])
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select u.id, u.email, p.hash, u.email_verified_at is not null, u.disabled_at is not null, u.last_tenant_id,
    array(select m.tenant_id from public.membership m where m.user_id = u.id order by m.created_at)
  from public.app_user u left join public.user_password p on p.user_id = u.id where u.email = wanted_email or u.id = wanted_user
$$;

create function find_refresh(wanted bytea)
  returns table (id uuid, user_id uuid, tenant_id uuid, family_id uuid, rotated_at timestamptz, revoked_at timestamptz, expires_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select r.id, r.user_id, r.tenant_id, r.family_id, r.rotated_at, r.revoked_at, r.expires_at
  from public.refresh_token r where r.token_hash = wanted
$$;

create function find_mail_link(wanted bytea, wanted_purpose text)
  returns table (id uuid, user_id uuid, email text, used_at timestamptz, expires_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select l.id, l.user_id, l.email, l.used_at, l.expires_at
  from public.mail_link l where l.token_hash = wanted and l.purpose = wanted_purpose
$$;

grant create on schema public to door_login, door_refresh, door_verify;
alter function find_login(text, uuid) owner to door_login;
alter function find_refresh(bytea) owner to door_refresh;
alter function find_mail_link(bytea, text) owner to door_verify;
revoke create on schema public from door_login, door_refresh, door_verify;
set local role door_login;
revoke all on function find_login(text, uuid) from public;
grant execute on function find_login(text, uuid) to mainstreet_web;
set local role door_refresh;
revoke all on function find_refresh(bytea) from public;
grant execute on function find_refresh(bytea) to mainstreet_web;
set local role door_verify;
revoke all on function find_mail_link(bytea, text) from public;
grant execute on function find_mail_link(bytea, text) to mainstreet_web;
reset role;
