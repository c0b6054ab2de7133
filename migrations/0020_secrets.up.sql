-- Data keys: what a tenant or a person stores as a secret (an authenticator's seed, later passwords and tokens of other services) is
-- sealed under a key of their own, and that key is wrapped under the installation's master key, whose id stands beside it.
create table tenant_key (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  wrapped bytea not null,
  master_id text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create table person_key (
  user_id uuid primary key references app_user (id) on delete cascade,
  wrapped bytea not null,
  master_id text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

alter table tenant_key enable row level security;
alter table tenant_key force row level security;
alter table person_key enable row level security;
alter table person_key force row level security;
create policy web on tenant_key for all to mainstreet_web using (tenant_id = app_tenant()) with check (tenant_id = app_tenant());
create policy web on person_key for all to mainstreet_web using (user_id = app_user_id()) with check (user_id = app_user_id());
-- Wrapped anew while the master key is rotated; whose key it is never changes, and without it what it sealed is lost: no delete.
grant select, insert, update (wrapped, master_id, updated_at) on tenant_key to mainstreet_web;
grant select, insert, update (wrapped, master_id, updated_at) on person_key to mainstreet_web;

do $$
begin
  if not exists (select from pg_roles where rolname = 'door_keys') then
    create role door_keys nologin;
  end if;
exception when duplicate_object or unique_violation then null; -- another database of the cluster made it just now
end $$;
grant usage on schema public to door_keys;
create policy door_keys on tenant_key for select to door_keys using (true);
create policy door_keys on person_key for select to door_keys using (true);
grant select (tenant_id, id, master_id) on tenant_key to door_keys;
grant select (user_id, master_id) on person_key to door_keys;

-- The job that wraps keys anew has no tenant and no person yet: whose keys are wrapped under another master key than the present one.
create function keys_to_rewrap(present text, upto int) returns table (tenant_id uuid, user_id uuid, key_id uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select * from (
    select k.tenant_id, null::uuid, k.id from public.tenant_key k where k.master_id <> present
    union all
    select null::uuid, k.user_id, k.user_id from public.person_key k where k.master_id <> present
  ) found limit upto
$$;
grant create on schema public to door_keys;
alter function keys_to_rewrap(text, int) owner to door_keys;
revoke create on schema public from door_keys;
set local role door_keys;
revoke all on function keys_to_rewrap(text, int) from public;
grant execute on function keys_to_rewrap(text, int) to mainstreet_web;
reset role;
