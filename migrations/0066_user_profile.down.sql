grant create on schema public to door_media, door_end;
set local role door_media;
drop function picture_kept(text);
create or replace function picture_served(wanted text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select exists (select from public.media_asset m join public.tenant t on t.id = m.tenant_id
    where m.hash = wanted and t.status not in ('suspended', 'closed'))
$$;
set local role door_end;
create or replace function purge_pictures(gone uuid) returns setof text
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select distinct m.hash from public.media_asset m where m.tenant_id = gone and m.hash is not null
    and not exists (select from public.media_asset o where o.hash = m.hash and o.tenant_id <> gone)
$$;
drop function people_leaving(uuid);
reset role;
revoke create on schema public from door_media, door_end;
revoke select (avatar_hash) on app_user from door_end;
revoke select (id, avatar_hash, disabled_at) on app_user from door_media;
drop policy door_media on app_user;
alter table app_user drop column avatar_hash;
drop table user_profile;
