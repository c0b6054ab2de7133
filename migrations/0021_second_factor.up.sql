-- A person's authenticator: its seed sealed under their own key, when it was confirmed, and the step of the last code that was taken,
-- so that no code is taken twice.
create table user_totp (
  user_id uuid primary key references app_user (id) on delete cascade,
  sealed bytea not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
-- For the day the authenticator is lost: keyed digests alone, each good once.
create table recovery_code (
  id uuid primary key,
  user_id uuid not null references app_user (id) on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index recovery_code_owner on recovery_code (user_id);

alter table user_totp enable row level security;
alter table user_totp force row level security;
alter table recovery_code enable row level security;
alter table recovery_code force row level security;
create policy web on user_totp for all to mainstreet_web using (user_id = app_user_id()) with check (user_id = app_user_id());
create policy web on recovery_code for all to mainstreet_web using (user_id = app_user_id()) with check (user_id = app_user_id());
grant select, insert, update (sealed, confirmed_at, last_step, updated_at), delete on user_totp to mainstreet_web;
grant select, insert, update (used_at, updated_at), delete on recovery_code to mainstreet_web;

-- A passkey is both factors in one: a key pair whose private half never leaves the person's device. Only the public half is here.
create table passkey (
  id uuid primary key,
  user_id uuid not null references app_user (id) on delete cascade,
  credential_id bytea not null check (length(credential_id) between 1 and 1023),
  public_key bytea not null,
  counter bigint not null default 0,
  transports text[] not null default '{}',
  host text not null,
  name text not null check (length(name) between 1 and 80),
  backed_up boolean not null default false,
  last_used_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
-- Unique on the installation: a credential id is drawn at random by the device, and signing in finds its person by it.
create unique index passkey_credential_key on passkey (credential_id);
create index passkey_owner on passkey (user_id);

-- What a device was asked to sign: a digest, good once, for minutes. Nobody but the doors below reads or writes it.
create table passkey_challenge (
  challenge_hash bytea primary key,
  purpose text not null check (purpose in ('REGISTER', 'LOGIN')),
  user_id uuid references app_user (id) on delete cascade,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index passkey_challenge_expiry on passkey_challenge (expires_at);

do $$
begin
  if not exists (select from pg_roles where rolname = 'door_passkey') then
    create role door_passkey nologin;
  end if;
exception when duplicate_object or unique_violation then null; -- another database of the cluster made it just now
end $$;
grant usage on schema public to door_passkey;

alter table passkey enable row level security;
alter table passkey force row level security;
alter table passkey_challenge enable row level security;
alter table passkey_challenge force row level security;
create policy web on passkey for all to mainstreet_web using (user_id = app_user_id()) with check (user_id = app_user_id());
create policy door_passkey on passkey for select to door_passkey using (true);
create policy door_passkey on passkey_challenge for all to door_passkey using (true) with check (true);
grant select, insert, update (name, counter, backed_up, last_used_at, updated_at), delete on passkey to mainstreet_web;
grant select (id, user_id, credential_id, public_key, counter, transports, host) on passkey to door_passkey;
grant select (challenge_hash, purpose, user_id, expires_at), insert (challenge_hash, purpose, user_id, expires_at), delete
  on passkey_challenge to door_passkey;

-- Signing in with a passkey names nobody but the credential. Answers its public half and whose it is.
create function find_passkey(wanted bytea)
  returns table (id uuid, user_id uuid, public_key bytea, counter bigint, transports text[], host text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select p.id, p.user_id, p.public_key, p.counter, p.transports, p.host from public.passkey p where p.credential_id = wanted
$$;
create function keep_challenge(hash bytea, what text, person uuid, until timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
  delete from public.passkey_challenge where challenge_hash in
    (select c.challenge_hash from public.passkey_challenge c where c.expires_at < now() limit 20);
  insert into public.passkey_challenge (challenge_hash, purpose, user_id, expires_at) values (hash, what, person, until)
$$;
-- Taken away by being asked for: of two at once a single one gets it.
create function spend_challenge(hash bytea, what text, moment timestamptz) returns table (user_id uuid)
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
  delete from public.passkey_challenge c where c.challenge_hash = hash and c.purpose = what and c.expires_at > moment
  returning c.user_id
$$;
grant create on schema public to door_passkey;
alter function find_passkey(bytea) owner to door_passkey;
alter function keep_challenge(bytea, text, uuid, timestamptz) owner to door_passkey;
alter function spend_challenge(bytea, text, timestamptz) owner to door_passkey;
revoke create on schema public from door_passkey;
set local role door_passkey;
revoke all on function find_passkey(bytea), keep_challenge(bytea, text, uuid, timestamptz),
  spend_challenge(bytea, text, timestamptz) from public;
grant execute on function find_passkey(bytea), keep_challenge(bytea, text, uuid, timestamptz),
  spend_challenge(bytea, text, timestamptz) to mainstreet_web;
reset role;
