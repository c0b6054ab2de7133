-- Pictures in several sizes and forms, made by a job from the original that is kept privately. Each is addressed by the hash of its bytes
-- like the picture itself, and is served, kept and removed with it.
alter table media_asset
  add column original_key text check (length(original_key) <= 200),
  add column original_bytes int check (original_bytes > 0),
  -- [form, shape, width, height, bytes, hash] of each, narrowest first: read whole or not at all, so no table of its own.
  add column drawn jsonb,
  add column rendition_hashes text[] not null default '{}',
  add column thumbhash text check (length(thumbhash) <= 60);
create index media_asset_renditions on media_asset using gin (rendition_hashes);
grant select (deleted_at, rendition_hashes) on media_asset to door_media;
grant select (rendition_hashes) on media_asset to door_end;
grant create on schema public to door_media, door_end, mainstreet_jobs;
set local role door_media;
-- What was deleted is not served, though it can be brought back.
create or replace function picture_served(wanted text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select exists (select from public.media_asset m join public.tenant t on t.id = m.tenant_id
    where (m.hash = wanted or m.rendition_hashes @> array[wanted]) and m.deleted_at is null and t.status not in ('suspended', 'closed'))
    or exists (select from public.app_user u where u.avatar_hash = wanted and u.disabled_at is null)
$$;
create or replace function picture_kept(wanted text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select exists (select from public.media_asset m where m.hash = wanted or m.rendition_hashes @> array[wanted])
    or exists (select from public.app_user u where u.avatar_hash = wanted)
$$;
set local role door_end;
create or replace function purge_pictures(gone uuid) returns setof text
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  with leaving as (select public.people_leaving(gone) as id),
    shown as (
      select m.hash from public.media_asset m where m.tenant_id = gone and m.hash is not null
      union
      select unnest(m.rendition_hashes) from public.media_asset m where m.tenant_id = gone
      union
      select u.avatar_hash from public.app_user u join leaving l on l.id = u.id where u.avatar_hash is not null
    )
  select s.hash from shown s
  where not exists (select from public.media_asset o where (o.hash = s.hash or o.rendition_hashes @> array[s.hash]) and o.tenant_id <> gone)
    and not exists (select from public.app_user u where u.avatar_hash = s.hash and not exists (select from leaving l where l.id = u.id))
$$;
set local role mainstreet_jobs;
create or replace function enqueue(task text, payload json, job_key text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  whose text := coalesce(payload ->> 'tenantId', '');
  turn int;
begin
  if task not in ('mail', 'deliver_event', 'export_tenant', 'purge_tenant', 'check_domain', 'reset_test_data', 'make_thumbnails') or length(payload::text) > 20000 then
    raise exception 'no such task' using errcode = '22023';
  end if;
  if whose is distinct from coalesce(public.app_tenant()::text, '') then
    raise exception 'a job of another tenant' using errcode = '22023';
  end if;
  select least(32000, greatest(
    coalesce((select max(j.priority) + 1 from graphile_worker._private_jobs j
      where j.is_available = true and coalesce(j.payload ->> 'tenantId', '') = whose), 0),
    coalesce((select min(j.priority) from graphile_worker._private_jobs j where j.is_available = true), 0))) into turn;
  perform graphile_worker.add_job(task, payload => payload, job_key => job_key, priority => turn, max_attempts => 14,
    flags => case when whose = '' then '{}' else array['tenant:' || whose] end
      || case when task in ('export_tenant', 'purge_tenant', 'make_thumbnails') then array['long'] else '{}' end);
end $$;
reset role;
revoke create on schema public from door_media, door_end, mainstreet_jobs;
