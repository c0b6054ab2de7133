-- What a person says of themselves. What others see of it stands in their row: the name they go by, and their picture. The rest is for
-- nobody but them: a row of its own, which no tenant reads.
create table user_profile (
  user_id uuid primary key references app_user (id) on delete cascade,
  first_name text check (length(first_name) between 1 and 59),
  last_name text check (length(last_name) between 1 and 60),
  display_name text check (length(display_name) between 1 and 120),
  phone text check (length(phone) <= 40),
  locale text check (length(locale) <= 60),
  timezone text check (length(timezone) between 1 and 60),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
alter table user_profile enable row level security;
alter table user_profile force row level security;
create policy web on user_profile for all to mainstreet_web using (user_id = app_user_id()) with check (user_id = app_user_id());
grant select, insert, update (first_name, last_name, display_name, phone, locale, timezone, updated_at) on user_profile to mainstreet_web;
create policy door_end on user_profile for all to door_end using (true) with check (true);
grant delete, select (user_id) on user_profile to door_end;

-- The picture's file, by the hash of its bytes, as those of tenants are kept.
alter table app_user add column avatar_hash text check (avatar_hash ~ '^[0-9a-f]{64}$');
create index app_user_avatar on app_user (avatar_hash) where avatar_hash is not null;
grant update (avatar_hash) on app_user to mainstreet_web;
create policy door_media on app_user for select to door_media using (true);
grant select (id, avatar_hash, disabled_at) on app_user to door_media;
grant select (avatar_hash) on app_user to door_end;

grant create on schema public to door_media, door_end;
set local role door_media;
-- A person's picture is served as long as they have it and may sign in.
create or replace function picture_served(wanted text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select exists (select from public.media_asset m join public.tenant t on t.id = m.tenant_id
    where m.hash = wanted and t.status not in ('suspended', 'closed'))
    or exists (select from public.app_user u where u.avatar_hash = wanted and u.disabled_at is null)
$$;
-- Before a file is removed: equal pictures of several tenants and people are one file.
create function picture_kept(wanted text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select exists (select from public.media_asset m where m.hash = wanted) or exists (select from public.app_user u where u.avatar_hash = wanted)
$$;
revoke all on function picture_kept(text) from public;
grant execute on function picture_kept(text) to mainstreet_web;
set local role door_end;
-- The people who go with a tenant: those who belong to no other. An operator stays.
create function people_leaving(gone uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select u.id from public.app_user u join public.membership m on m.user_id = u.id and m.tenant_id = gone
  where u.platform_role is null and not exists (select from public.membership o where o.user_id = u.id and o.tenant_id <> gone)
$$;
revoke all on function people_leaving(uuid) from public;
grant execute on function people_leaving(uuid) to mainstreet_web;
-- Pictures that nobody but this tenant and the people who go with it shows.
create or replace function purge_pictures(gone uuid) returns setof text
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  with leaving as (select public.people_leaving(gone) as id),
    shown as (
      select m.hash from public.media_asset m where m.tenant_id = gone and m.hash is not null
      union
      select u.avatar_hash from public.app_user u join leaving l on l.id = u.id where u.avatar_hash is not null
    )
  select s.hash from shown s where not exists (select from public.media_asset o where o.hash = s.hash and o.tenant_id <> gone)
    and not exists (select from public.app_user u where u.avatar_hash = s.hash and not exists (select from leaving l where l.id = u.id))
$$;
reset role;
revoke create on schema public from door_media, door_end;
