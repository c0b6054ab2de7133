-- Somebody is asked to join. The link's secret is derived from link_id and never stored: the table keeps its digest. A new link has
-- a new link_id, which ends the one before.
create table invitation (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  email text not null check (email = lower(email) and length(email) <= 254),
  role text not null check (role in ('OWNER', 'ADMIN', 'EDITOR', 'STAFF', 'VIEWER', 'DEVELOPER', 'MERCHANT')),
  link_id uuid not null,
  token_hash bytea not null,
  invited_by uuid not null references app_user (id),
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references app_user (id),
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
-- One invitation of an address is open at a time.
create unique index invitation_open_key on invitation (tenant_id, email) where accepted_at is null and revoked_at is null;
create index invitation_token on invitation (token_hash);

alter table invitation enable row level security;
alter table invitation force row level security;
create policy web on invitation for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
grant select, insert on invitation to mainstreet_web;
-- An invitation is never moved to another mailbox.
grant update (role, link_id, token_hash, invited_by, sent_at, expires_at, accepted_at, accepted_by, revoked_at, updated_at) on invitation to mainstreet_web;

do $$
begin
  if not exists (select from pg_roles where rolname = 'door_invitation') then
    create role door_invitation nologin;
  end if;
exception when duplicate_object or unique_violation then null; -- another database of the cluster made it just now
end $$;
grant usage on schema public to door_invitation;
create policy door_invitation on invitation for select to door_invitation using (true);
create policy door_invitation on tenant for select to door_invitation using (true);
create policy door_invitation on app_user for select to door_invitation using (true);
create policy door_invitation on membership for select to door_invitation using (true);
grant select (tenant_id, id, email, role, link_id, token_hash, invited_by, expires_at, accepted_at, revoked_at) on invitation to door_invitation;
grant select (id, slug, name, status, branding, logo_id) on tenant to door_invitation;
grant select (id, email, name, email_verified_at, disabled_at) on app_user to door_invitation;
grant select (user_id) on membership to door_invitation;

-- The link is opened by somebody who is not signed in and names no tenant. Answers by the digest of its secret alone, and only what is
-- open: spent, revoked and unknown cannot be told apart. `known`: the address is a person's who has a password to prove it by.
create function find_invitation(wanted bytea)
  returns table (tenant_id uuid, slug text, tenant_name text, branding jsonb, logo_id uuid, id uuid, link_id uuid, email text, role text,
    inviter text, expires_at timestamptz, known boolean)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select t.id, t.slug, t.name, t.branding, t.logo_id, i.id, i.link_id, i.email, i.role, b.name, i.expires_at,
    exists (select from public.app_user u where u.email = i.email and (u.email_verified_at is not null or u.disabled_at is not null
      or exists (select from public.membership m where m.user_id = u.id)))
  from public.invitation i join public.tenant t on t.id = i.tenant_id join public.app_user b on b.id = i.invited_by
  where i.token_hash = wanted and i.accepted_at is null and i.revoked_at is null and t.status not in ('suspended', 'closed')
$$;
grant create on schema public to door_invitation;
alter function find_invitation(bytea) owner to door_invitation;
revoke create on schema public from door_invitation;
set local role door_invitation;
revoke all on function find_invitation(bytea) from public;
grant execute on function find_invitation(bytea) to mainstreet_web;
reset role;
