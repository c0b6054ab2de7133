-- A picture is served while a tenant that has it is open: suspension shuts pictures as it shuts everything else. Many tenants may have
-- the same bytes, so the hash alone is asked for, and the answer is yes or no.
do $$
begin
  if not exists (select from pg_roles where rolname = 'door_media') then
    create role door_media nologin;
  end if;
exception when duplicate_object or unique_violation then null; -- another database of the cluster made it just now
end $$;
grant usage on schema public to door_media;
create index media_asset_hash on media_asset (hash) where hash is not null;
create policy door_media on media_asset for select to door_media using (true);
create policy door_media on tenant for select to door_media using (true);
grant select (tenant_id, hash) on media_asset to door_media;
grant select (id, status) on tenant to door_media;
create function picture_served(wanted text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
  select exists (select from public.media_asset m join public.tenant t on t.id = m.tenant_id
    where m.hash = wanted and t.status not in ('suspended', 'closed'))
$$;
grant create on schema public to door_media;
alter function picture_served(text) owner to door_media;
revoke create on schema public from door_media;
set local role door_media;
revoke all on function picture_served(text) from public;
grant execute on function picture_served(text) to mainstreet_web;
reset role;
